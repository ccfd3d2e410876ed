import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { JourneyResultsQuery, RunFilter } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Section } from "../../../ui/section.tsx";
import { byResult } from "./by-result.ts";
import classes from "./results.module.css";

type Seen = NonNullable<JourneyResultsQuery["journey"]>;

interface AnswersProps {
  readonly counts: Seen["counts"];
  readonly categories: Seen["categories"];
  readonly filter: RunFilter;
  readonly onFilter: (filter: RunFilter) => void;
}

/** How many answered what; a click on an answer shows who did. */
export function Answers({ counts, categories, filter, onFilter }: AnswersProps) {
  const { t } = useLingui();
  return (
    <div className={classes["summary"]}>
      <Figures counts={counts} />
      {byResult(categories).map(({ result, answers, people }) => (
        <Section key={result} title={result.replaceAll("_", " ")}>
          <ul className={classes["bars"]} aria-label={t`Answers to ${result}`}>
            {answers.map((one) => {
              const isChosen = filter.answered?.result === result && filter.answered.category === one.category;
              const answered = isChosen ? null : { result, category: one.category };
              return (
                <li key={one.category}>
                  <UnstyledButton
                    className={classes["bar"]}
                    aria-pressed={isChosen}
                    onClick={() => onFilter({ ...filter, answered })}
                  >
                    <Bar label={one.category} people={one.people} of={people} />
                  </UnstyledButton>
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Bar({ label, people, of }: { readonly label: string; readonly people: number; readonly of: number }) {
  const formats = useFormats();
  return (
    <>
      <span className={classes["part"]} style={{ inlineSize: `${(people / Math.max(1, of)) * 100}%` }} />
      <bdi dir="auto">{label}</bdi>
      <span data-figures>
        {formats.number(people)} <span className={classes["quiet"]}>{formats.percent(people / Math.max(1, of))}</span>
      </span>
    </>
  );
}

function Figures({ counts }: Pick<AnswersProps, "counts">) {
  const formats = useFormats();
  const figures = [
    { key: "begun", label: <Trans>Begun</Trans>, value: counts.started + counts.entered },
    { key: "completed", label: <Trans>Completed</Trans>, value: counts.completed },
    { key: "waiting", label: <Trans>Under way</Trans>, value: counts.waiting },
    { key: "expired", label: <Trans>No answer came</Trans>, value: counts.expired },
    { key: "interrupted", label: <Trans>Left it</Trans>, value: counts.interrupted },
    { key: "failed", label: <Trans>Failed</Trans>, value: counts.failed },
  ];
  return (
    <dl className={classes["figures"]} data-figures>
      {figures.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{formats.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
