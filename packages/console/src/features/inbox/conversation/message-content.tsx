import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import { choicesOf, contentOf } from "../content.ts";
import { GistLine } from "../gist.tsx";
import classes from "./conversation.module.css";
import { MessageFile, shownAs } from "./message-file.tsx";
import type { Message } from "./thread.ts";

/** What a message says: texts as they were written, in their own direction, and everything else by its kind. */
export function MessageContent({ message }: { readonly message: Pick<Message, "content" | "file"> }) {
  const content = contentOf(message.content);
  switch (content.kind) {
    case "text":
    case "buttons":
    case "list":
      return (
        <>
          <Words text={content.text} />
          <Choices content={content} />
        </>
      );
    case "choice":
      return <Words text={content.title} />;
    case "media":
      return (
        <>
          <MessageFile file={message.file} media={content.media} name={content.filename} alt={content.caption} />
          {content.caption ? <Words text={content.caption} /> : null}
        </>
      );
    case "location":
      return (
        <Location latitude={content.latitude} longitude={content.longitude} name={content.name ?? content.address} />
      );
    case "edit":
      return (
        <>
          <Quiet>
            <Trans>Changed a message to:</Trans>
          </Quiet>
          <Words text={content.text ?? ""} />
        </>
      );
    case "revoke":
      return (
        <Quiet>
          <Trans>Took a message back</Trans>
        </Quiet>
      );
    case "reaction":
      return content.emoji ? (
        <Words text={content.emoji} />
      ) : (
        <Quiet>
          <Trans>Took a reaction back</Trans>
        </Quiet>
      );
    case "link":
      return <Words text={`${content.text}\n${content.url}`} />;
    case "template":
      return (
        <>
          <Quiet>
            <Trans>
              Template <bdi dir="ltr">{content.name}</bdi>
            </Trans>
          </Quiet>
          {message.file ? (
            <div>
              <MessageFile file={message.file} media={shownAs(message.file.mime)} />
            </div>
          ) : null}
          {content.shown ? <Words text={content.shown} /> : null}
        </>
      );
    case "form":
      return <Form name={content.name} values={content.values} />;
    default:
      return <GistLine content={content} />;
  }
}

function Words({ text }: { readonly text: string }) {
  return (
    <span dir="auto" className={classes["words"]}>
      <FormattedText text={text} />
    </span>
  );
}

function Quiet({ children }: { readonly children: React.ReactNode }) {
  return <em className={classes["typing"]}>{children}</em>;
}

function Choices({ content }: { readonly content: unknown }) {
  const choices = choicesOf(content);
  if (choices.length === 0) return null;
  return (
    <span dir="auto" className={classes["choices"]}>
      {choices.map((choice) => (
        <span key={choice} className={classes["choice"]}>
          {choice}
        </span>
      ))}
    </span>
  );
}

function Location({ latitude, longitude, name }: { latitude: number; longitude: number; name: string | undefined }) {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer noopener">
      <bdi dir="auto">{name ?? `${latitude}, ${longitude}`}</bdi>
    </Anchor>
  );
}

function Form({ name, values }: { readonly name: string; readonly values: unknown }) {
  const pairs = typeof values === "object" && values !== null ? Object.entries(values) : [];
  return <span dir="auto">{[name, ...pairs.map(([key, value]) => `${key}: ${String(value)}`)].join("\n")}</span>;
}
