import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { type Card, type ContentOf, cardsIn, contentOf, filledIn, orderedIn } from "../content.ts";
import { GistLine } from "../gist.tsx";
import { MessageFile, shownAs } from "./message-file.tsx";
import { Sent } from "./sent.tsx";
import type { Message } from "./thread.ts";
import { Quiet, Words } from "./words.tsx";

/** What a message says: texts as they were written, in their own direction, and everything else by its kind. */
export function MessageContent({ message }: { readonly message: Pick<Message, "content" | "file"> }) {
  const content = contentOf(message.content);
  switch (content.kind) {
    case "text":
      return <Words text={content.text} />;
    case "choice":
      return <Words text={content.title} />;
    case "media":
      return <Media file={message.file} content={content} />;
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
      return <Reaction content={content} />;
    case "buttons":
    case "list":
    case "link":
    case "locationRequest":
    case "contactRequest":
    case "formRequest":
    case "carousel":
    case "callRequest":
    case "callButton":
    case "product":
    case "products":
    case "catalogue":
    case "addressRequest":
      return <Sent content={content} />;
    case "template":
      return <Template file={message.file} content={content} />;
    case "form":
      return <Lines title={<Trans>Form</Trans>} lines={filledIn(content.values)} />;
    case "contacts":
      return <Cards cards={cardsIn(content.contacts)} />;
    case "order":
      return (
        <Lines title={<Trans>Order of products</Trans>} lines={[...orderedIn(content.items), content.text ?? ""]} />
      );
    default:
      return <GistLine content={content} />;
  }
}

type File = Message["file"];

function Media({ file, content }: { readonly file: File; readonly content: ContentOf<"media"> }) {
  return (
    <>
      <MessageFile file={file} media={content.media} name={content.filename} alt={content.caption} />
      {content.caption ? <Words text={content.caption} /> : null}
    </>
  );
}

function Reaction({ content: { emoji } }: { readonly content: ContentOf<"reaction"> }) {
  if (emoji) return <Words text={emoji} />;
  return (
    <Quiet>
      <Trans>Took a reaction back</Trans>
    </Quiet>
  );
}

function Template({ file, content }: { readonly file: File; readonly content: ContentOf<"template"> }) {
  return (
    <>
      <Quiet>
        <Trans>
          Template <bdi dir="ltr">{content.name}</bdi>
        </Trans>
      </Quiet>
      {file ? (
        <div>
          <MessageFile file={file} media={shownAs(file.mime)} />
        </div>
      ) : null}
      {content.shown ? <Words text={content.shown} /> : null}
    </>
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

/** A number goes from left to right also beside a name that does not, or its groups change places. */
function Cards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <>
      <Quiet>
        <Trans>Contact card</Trans>
      </Quiet>
      {cards.map(({ name, numbers }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change
        <div key={index}>
          <bdi>{name}</bdi>
          {numbers.map((number) => (
            <span key={number}>
              {" "}
              <bdi dir="ltr">{number}</bdi>
            </span>
          ))}
        </div>
      ))}
    </>
  );
}

function Lines({ title, lines }: { readonly title: React.ReactNode; readonly lines: readonly string[] }) {
  return (
    <>
      <Quiet>{title}</Quiet>
      <Words text={lines.filter((line) => line !== "").join("\n")} />
    </>
  );
}
