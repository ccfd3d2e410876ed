import type { Part } from "@hotline/core/picture/index.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconAlertTriangle, IconBolt, IconClock, IconFlag, IconQuestionMark } from "@tabler/icons-react";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { FormattedText } from "../../../ui/formatted-text.tsx";
import { useExitWords, useQuestionWords } from "../words/use-rule-words.ts";
import { useStepWords } from "../words/use-step-words.ts";
import type { Card, CardData } from "./cards.ts";
import { dropOff } from "./figures.ts";
import { mostReplies } from "./layout.ts";
import classes from "./node-card.module.css";

const ends = {
  right: { into: Position.Left, out: Position.Right },
  left: { into: Position.Right, out: Position.Left },
  down: { into: Position.Top, out: Position.Bottom },
};

/** A node as a card: what is said as bubbles, what is asked as a question, and where it goes from here. */
export const NodeCard = memo(function NodeCard({ data }: NodeProps<Card>) {
  const { node, direction, isHere, isVisited, isChosen } = data;
  const questionWords = useQuestionWords();
  return (
    <article
      className={classes["card"]}
      data-node={node.uuid}
      data-here={isHere || undefined}
      data-visited={isVisited || undefined}
      data-chosen={isChosen || undefined}
    >
      <Handle type="target" id="in" position={ends[direction].into} className={classes["handle"] ?? ""} />
      <Marks data={data} />
      {node.parts.map((part) => (
        <PartOf key={part.kind === "step" ? part.step.action : part.bubble.action} part={part} />
      ))}
      {node.question ? (
        <p className={classes["question"]}>
          <IconQuestionMark size={14} aria-hidden />
          <span dir="auto">{questionWords(node.question)}</span>
        </p>
      ) : null}
      <Exits data={data} />
    </article>
  );
});

function Marks({ data: { node, findings, figures, isHere, isCounted, hasEnd } }: { readonly data: CardData }) {
  const { t } = useLingui();
  const formats = useFormats();
  const lost = figures && isCounted && hasEnd ? dropOff(figures) : 0;
  const isBroken = findings.some(({ severity }) => severity === "error");
  const came = figures?.came ?? 0;
  return (
    <>
      <span className={classes["marks"]}>
        {node.isFirst ? (
          <span className={classes["start"]}>
            <IconFlag size={12} aria-hidden /> <Trans>Start</Trans>
          </span>
        ) : null}
        {isHere ? (
          <span className={classes["hereMark"]}>
            <Trans>The phone is here</Trans>
          </span>
        ) : null}
        {findings.length > 0 ? (
          <span
            className={classes["finding"]}
            data-broken={isBroken || undefined}
            title={findings.map(({ text }) => text).join("\n")}
          >
            <IconAlertTriangle size={12} aria-hidden />{" "}
            <Plural value={findings.length} one="# problem" other="# problems" />
          </span>
        ) : null}
      </span>
      {isCounted ? (
        <span className={classes["came"]} title={t`Came here`} data-figures>
          {formats.short(came)}
          {lost >= 0.005 ? (
            <span className={classes["lost"]} title={t`Left here, before the end`}>
              −{formats.percent(lost)}
            </span>
          ) : null}
        </span>
      ) : null}
    </>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  const stepWords = useStepWords();
  if (part.kind === "step") {
    return (
      <p className={classes["step"]} title={stepWords(part.step)}>
        <IconBolt size={13} aria-hidden />
        <span dir="auto">{stepWords(part.step)}</span>
      </p>
    );
  }
  const { text, replies, attachments, isForeign } = part.bubble;
  const more = replies.length - mostReplies;
  return (
    <div className={classes["said"]}>
      {text === "" ? null : (
        <p className={classes["bubble"]} dir="auto" data-foreign={isForeign || undefined} title={text}>
          <span>
            <FormattedText text={text} />
          </span>
        </p>
      )}
      {attachments.map((attachment) => (
        <p key={attachment} className={classes["attachment"]} dir="ltr">
          {attachment}
        </p>
      ))}
      {replies.slice(0, mostReplies).map((reply, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two replies may have the same words; their order is theirs
        <span key={index} className={classes["chip"]} dir="auto">
          {reply}
        </span>
      ))}
      {more > 0 ? (
        <span className={classes["moreChips"]}>
          <Plural value={more} one="and # more" other="and # more" />
        </span>
      ) : null}
    </div>
  );
}

function Exits({ data: { node, figures, direction, taken, isCounted } }: { readonly data: CardData }) {
  const exitWords = useExitWords();
  const formats = useFormats();
  const came = Math.max(1, figures?.came ?? 0);
  return (
    <>
      <ul className={classes["exits"]}>
        {node.exits.map((exit) => {
          const count = figures?.exits.get(exit.uuid) ?? 0;
          const share = Math.min(1, count / came);
          return (
            <li key={exit.uuid} className={classes["exit"]} data-taken={taken.has(exit.uuid) || undefined}>
              {isCounted ? <span className={classes["share"]} style={{ inlineSize: `${share * 100}%` }} /> : null}
              <span className={classes["way"]} dir="auto">
                {exit.isTimeout ? <IconClock size={12} aria-hidden /> : null}
                {exit.destination === undefined ? (
                  <>
                    {node.question ? `${exitWords(exit)} · ` : null}
                    <span className={classes["end"]}>
                      <Trans>the end</Trans>
                    </span>
                  </>
                ) : (
                  exitWords(exit)
                )}
              </span>
              {isCounted ? (
                <span className={classes["count"]} data-figures title={formats.number(count)}>
                  {formats.short(count)}
                </span>
              ) : null}
              {direction === "down" ? null : (
                <Handle
                  type="source"
                  id={exit.uuid}
                  position={ends[direction].out}
                  className={classes["handle"] ?? ""}
                />
              )}
            </li>
          );
        })}
      </ul>
      {direction === "down"
        ? node.exits.map(({ uuid }, index) => (
            <Handle
              key={uuid}
              type="source"
              id={uuid}
              position={Position.Bottom}
              className={classes["handle"] ?? ""}
              style={{ left: `${((index + 0.5) / node.exits.length) * 100}%` }}
            />
          ))
        : null}
    </>
  );
}
