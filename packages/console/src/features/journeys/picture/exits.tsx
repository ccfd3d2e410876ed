import { Trans } from "@lingui/react/macro";
import { IconClock } from "@tabler/icons-react";
import { Handle, Position } from "@xyflow/react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useExitWords } from "../words/use-rule-words.ts";
import type { CardData } from "./cards.ts";
import classes from "./node-card.module.css";

export const ends = {
  right: { into: Position.Left, out: Position.Right },
  left: { into: Position.Right, out: Position.Left },
  down: { into: Position.Top, out: Position.Bottom },
};

export function Exits({ data: { node, figures, direction, taken, isCounted } }: { readonly data: CardData }) {
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
