import type { Choice, OutboundContent } from "@hotline/core/model/message.ts";
import { Trans } from "@lingui/react/macro";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import classes from "./phone.module.css";
import type { Line } from "./rehearsal.ts";

type OnTap = (choice: Choice, source: "button" | "list") => void;

interface LineProps {
  readonly line: Line;
  readonly onTap: OnTap;
}

export function PhoneLine({ line, onTap }: LineProps) {
  if (line.from === "person")
    return (
      <p className={classes["mine"]} dir="auto">
        {line.text}
      </p>
    );
  return (
    <div className={classes["theirs"]} dir="auto">
      <Said content={line.content} onTap={onTap} />
    </div>
  );
}

function Said({ content, onTap }: { readonly content: OutboundContent; readonly onTap: OnTap }) {
  switch (content.kind) {
    case "text":
    case "locationRequest":
      return <Words text={content.text} />;
    case "buttons":
      return (
        <>
          <Words text={content.text} />
          <Choices choices={content.buttons} onTap={(choice) => onTap(choice, "button")} />
        </>
      );
    case "list":
      return (
        <>
          <Words text={content.text} />
          <Choices choices={content.rows} onTap={(choice) => onTap(choice, "list")} />
        </>
      );
    case "link":
      return (
        <>
          <Words text={content.text} />
          <p className={classes["link"]}>
            <bdi>{content.label}</bdi> <small dir="ltr">{content.url}</small>
          </p>
        </>
      );
    case "media":
      return (
        <>
          <p className={classes["media"]} dir="ltr">
            {content.media} · {content.filename ?? ("link" in content.source ? content.source.link : content.source.id)}
          </p>
          {content.caption ? <Words text={content.caption} /> : null}
        </>
      );
    case "location":
      return <p className={classes["media"]}>{content.name ?? `${content.latitude}, ${content.longitude}`}</p>;
    case "template":
      return (
        <p className={classes["media"]}>
          <Trans>The template “{content.name}”</Trans>
        </p>
      );
    case "reaction":
      return <p>{content.emoji}</p>;
    case "contacts":
    case "other":
      return <p className={classes["media"]}>{content.kind}</p>;
  }
}

function Choices({
  choices,
  onTap,
}: {
  readonly choices: readonly Choice[];
  readonly onTap: (choice: Choice) => void;
}) {
  return (
    <div className={classes["choices"]}>
      {choices.map((choice) => (
        <button key={choice.id} type="button" className={classes["choice"]} onClick={() => onTap(choice)}>
          <bdi dir="auto">{choice.title}</bdi>
          {choice.description ? <small dir="auto">{choice.description}</small> : null}
        </button>
      ))}
    </div>
  );
}

/** As WhatsApp shows it: with *bold*, _italic_, ~struck~ and ```fixed``` words. */
function Words({ text }: { readonly text: string }) {
  return (
    <p className={classes["text"]}>
      <FormattedText text={text} />
    </p>
  );
}
