import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useMemo } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Looked } from "./looked.ts";
import { readingOrder } from "./order.ts";
import classes from "./picture.module.css";
import { StepBody } from "./step-body.tsx";

interface OutlineProps extends Looked {
  readonly onChoose: (uuid: string) => void;
}

/** The journey as a list: for those who listen to it, search in it, or want it on paper. */
export function OutlineView({ picture, figures, standing, isCounted, onChoose }: OutlineProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const nodes = useMemo(() => readingOrder(picture), [picture]);
  const numbers = new Map(nodes.map(({ uuid }, index) => [uuid, index + 1]));
  const nameOf = (uuid: string) => {
    const number = numbers.get(uuid);
    return number === undefined ? t`nowhere` : <a href={`#step-${number}`}>{t`step ${number}`}</a>;
  };
  const here = standing.at?.flow === picture.uuid ? standing.at.node : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes["outline"]} aria-label={t`The journey as a list`} tabIndex={0}>
      <Button
        variant="subtle"
        color="gray"
        mb="sm"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        <Trans>Print</Trans>
      </Button>
      <ol className={classes["steps"]}>
        {nodes.map((node, index) => {
          const number = index + 1;
          const figure = figures.get(node.uuid);
          const came = formats.number(figure?.came ?? 0);
          return (
            <li
              key={node.uuid}
              id={`step-${number}`}
              className={classes["stepItem"]}
              data-here={node.uuid === here || undefined}
            >
              <div className={classes["stepHead"]}>
                <h2>
                  <Trans>Step {number}</Trans>
                </h2>
                <span className={classes["quiet"]}>
                  {isCounted ? <Trans>{came} came here</Trans> : null}{" "}
                  <Button size="compact-xs" variant="subtle" onClick={() => onChoose(node.uuid)}>
                    <Trans>Details</Trans>
                  </Button>
                </span>
              </div>
              <StepBody node={node} figures={figure} isCounted={isCounted} nameOf={nameOf} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
