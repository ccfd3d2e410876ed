import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { FormattedText } from "../../ui/formatted-text.tsx";
import { choicesOf, contentOf } from "./content.ts";
import classes from "./conversation.module.css";
import { GistLine, useKindName } from "./gist.tsx";
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
      return <File message={message} />;
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
    <span className={classes["choices"]}>
      {choices.map((choice) => (
        <bdi key={choice} dir="auto" className={classes["choice"]}>
          {choice}
        </bdi>
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

/** A file that is kept here is shown; others say where they are. */
function File({ message }: { readonly message: Pick<Message, "content" | "file"> }) {
  const { t } = useLingui();
  const nameOf = useKindName();
  const content = contentOf(message.content);
  if (content.kind !== "media") return null;
  const { file } = message;
  const name = content.filename ?? nameOf(content.media);
  const caption = content.caption ? <Words text={content.caption} /> : null;
  if (file?.state !== "kept") {
    const said =
      file?.state === "waiting"
        ? t`${name} (being fetched)`
        : file?.state === "failed"
          ? t`${name} (could not be fetched)`
          : name;
    return (
      <>
        <Quiet>{said}</Quiet>
        {caption}
      </>
    );
  }
  const src = `/api/files/${file.id}`;
  return (
    <>
      {content.media === "image" || content.media === "sticker" ? (
        <a href={src} target="_blank" rel="noreferrer">
          <img className={classes["picture"]} src={src} alt={content.caption ?? name} loading="lazy" />
        </a>
      ) : content.media === "audio" ? (
        // biome-ignore lint/a11y/useMediaCaption: what people say has no captions
        <audio controls preload="none" src={src} aria-label={name} />
      ) : content.media === "video" ? (
        // biome-ignore lint/a11y/useMediaCaption: what people film has no captions
        <video className={classes["picture"]} controls preload="none" src={src} aria-label={name} />
      ) : (
        <Anchor href={src} download={name}>
          <bdi dir="auto">{name}</bdi>
        </Anchor>
      )}
      {caption}
    </>
  );
}
