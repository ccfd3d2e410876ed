import { Trans, useLingui } from "@lingui/react/macro";
import { Title } from "@mantine/core";
import { IconPointer } from "@tabler/icons-react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useProblemWords } from "../words/use-problem-words.ts";
import { dropOff, type NodeFigures } from "./figures.ts";
import type { Looked } from "./looked.ts";
import { readingOrder } from "./order.ts";
import classes from "./picture.module.css";
import type { Problem } from "./problems.ts";
import { StepBody } from "./step-body.tsx";

/** All about the chosen node: its figures, what is wrong with it, what it says, and by which rules it goes on. */
export function NodePanel({ picture, figures, problems, node: chosen, isCounted, hasEnd }: Looked) {
  const { t } = useLingui();
  const order = readingOrder(picture);
  const index = order.findIndex(({ uuid }) => uuid === chosen);
  const node = order[index];
  if (node === undefined)
    return (
      <EmptyState icon={IconPointer} title={<Trans>No step is chosen</Trans>}>
        <Trans>Click a step of the picture, or go to one with the arrow keys.</Trans>
      </EmptyState>
    );
  const number = index + 1;
  const nameOf = (uuid: string) => {
    const other = order.findIndex((one) => one.uuid === uuid) + 1;
    return other === 0 ? t`nowhere` : t`step ${other}`;
  };
  const figure = figures.get(node.uuid);
  const wrong = problems.filter((one) => one.node === node.uuid);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes["panel"]} aria-live="polite" aria-label={t`Step ${number}`} tabIndex={0}>
      <Title order={2}>
        <Trans>Step {number}</Trans>
      </Title>
      {isCounted && figure ? <Facts figure={figure} hasEnd={hasEnd} /> : null}
      <Problems problems={wrong} />
      <StepBody node={node} figures={figure} isCounted={isCounted} nameOf={nameOf} />
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const problemWords = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <ul className={classes["findings"]}>
      {problems.map((problem) => {
        const { text, advice } = problemWords(problem);
        return (
          <li key={`${problem.code} ${text}`} data-severity={problem.severity}>
            <p>
              <strong>{text}</strong>
            </p>
            <p>{advice}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ figure, hasEnd }: { readonly figure: NodeFigures; readonly hasEnd: boolean }) {
  const formats = useFormats();
  const { came, stopped, waiting } = figure;
  return (
    <dl className={classes["facts"]} data-figures>
      <dt>
        <Trans>Came here</Trans>
      </dt>
      <dd>{formats.number(came)}</dd>
      <dt>{hasEnd ? <Trans>Left here, before the end</Trans> : <Trans>Left here (this journey has no end)</Trans>}</dt>
      <dd>
        {formats.number(stopped)}
        {hasEnd ? ` (${formats.percent(dropOff(figure))})` : null}
      </dd>
      <dt>
        <Trans>Here now</Trans>
      </dt>
      <dd>{formats.number(waiting)}</dd>
    </dl>
  );
}
