import type { PictureNode } from "@hotline/core/picture/index.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Arrow } from "../../../ui/arrow.tsx";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import { useExitWords, useQuestionWords, useRuleWords } from "../words/use-rule-words.ts";
import { useStepWords } from "../words/use-step-words.ts";
import type { NodeFigures } from "./figures.ts";
import classes from "./picture.module.css";

interface BodyProps {
  readonly node: PictureNode;
  readonly figures: NodeFigures | undefined;
  readonly isCounted: boolean;
  /** Names the node to which a way leads. */
  readonly nameOf: (uuid: string) => ReactNode;
}

/** All that a node says, asks and does, and its ways with their rules: in words, whole. */
export function StepBody({ node, figures, isCounted, nameOf }: BodyProps) {
  const stepWords = useStepWords();
  const questionWords = useQuestionWords();
  return (
    <>
      {node.parts.map((part) =>
        part.kind === "step" ? (
          <p key={part.step.action} className={classes["quiet"]} dir="auto">
            {stepWords(part.step)}
          </p>
        ) : (
          <div key={part.bubble.action}>
            {part.bubble.text === "" ? null : (
              <p className={classes["said"]} dir="auto">
                <FormattedText text={part.bubble.text} />
              </p>
            )}
            {part.bubble.isForeign ? (
              <p className={classes["quiet"]}>
                <Trans>Not translated into this language.</Trans>
              </p>
            ) : null}
            {part.bubble.attachments.map((one) => (
              <p key={one} className={classes["quiet"]} dir="ltr">
                {one}
              </p>
            ))}
            <Replies replies={part.bubble.replies} />
            {part.bubble.template === undefined ? null : (
              <p className={classes["quiet"]}>
                <Trans>Whoever has not written for a day gets the template “{part.bubble.template}” instead.</Trans>
              </p>
            )}
          </div>
        ),
      )}
      {node.question ? (
        <p>
          <strong dir="auto">{questionWords(node.question)}</strong>
          {node.question.result === "" ? null : (
            <span className={classes["quiet"]}>
              {" "}
              <Trans>and keeps it as “{node.question.result}”</Trans>
            </span>
          )}
        </p>
      ) : null}
      <Ways {...{ node, figures, isCounted, nameOf }} />
    </>
  );
}

function Replies({ replies }: { readonly replies: readonly string[] }) {
  if (replies.length === 0) return null;
  return (
    <ul className={classes["chips"]}>
      {replies.map((reply, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two replies may have the same words; their order is theirs
        <li key={index} dir="auto">
          {reply}
        </li>
      ))}
    </ul>
  );
}

function Ways({ node, figures, isCounted, nameOf }: BodyProps) {
  const exitWords = useExitWords();
  const ruleWords = useRuleWords();
  const formats = useFormats();
  return (
    <ul className={classes["ways"]}>
      {node.exits.map((exit) => (
        <li key={exit.uuid}>
          <span>
            <bdi dir="auto">{exitWords(exit)}</bdi> <Arrow />{" "}
            {exit.destination === undefined ? <Trans>the end</Trans> : nameOf(exit.destination)}
          </span>
          {isCounted ? <strong data-figures>{formats.number(figures?.exits.get(exit.uuid) ?? 0)}</strong> : null}
          {exit.rules.length === 0 ? null : (
            <span className={classes["rules"]} dir="auto">
              {formats.clauses(exit.rules.map(ruleWords))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
