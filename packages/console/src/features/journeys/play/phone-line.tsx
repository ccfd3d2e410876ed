import type { Choice, OutboundContent } from "@hotline/core/model/message.ts";
import { type Shown, shownOf } from "@hotline/core/whatsapp/index.ts";
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
  const { heading, text, footer, files, choices, labels } = shownOf(content);
  return (
    <>
      {heading === "" ? null : <strong>{heading}</strong>}
      {files.map((file) => (
        <p key={nameOf(file)} className={classes["media"]} dir="ltr">
          {file.media} · {nameOf(file)}
        </p>
      ))}
      {content.kind === "template" ? (
        <p className={classes["media"]}>
          <Trans>The template “{content.name}”</Trans>
        </p>
      ) : null}
      {text === "" ? null : <Words text={text} />}
      {footer === "" ? null : <small>{footer}</small>}
      <Choices choices={choices} onTap={(choice) => onTap(choice, content.kind === "list" ? "list" : "button")} />
      {labels.map((label) => (
        <p key={label} className={classes["link"]}>
          <bdi>{label}</bdi> {content.kind === "link" ? <small dir="ltr">{content.url}</small> : null}
        </p>
      ))}
    </>
  );
}

const nameOf = ({ source, filename }: Shown["files"][number]): string =>
  filename ?? ("link" in source ? source.link : source.id);

function Choices({
  choices,
  onTap,
}: {
  readonly choices: readonly Choice[];
  readonly onTap: (choice: Choice) => void;
}) {
  if (choices.length === 0) return null;
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
