import { Trans } from "@lingui/react/macro";
import type { RankingPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import { useTriageWords } from "../use-triage-words.ts";
import { TellingWords } from "./telling-words.tsx";

interface RankingViewProps {
  readonly title: string;
  readonly about: "answer" | "label";
  readonly ranking: RankingPartsFragment;
}

/** What was ranked, how sure it is beside what it takes, and the words that spoke for it. */
export function RankingView({ title, about, ranking }: RankingViewProps) {
  const formats = useFormats();
  const { nameOf } = useTriageWords();
  const { verdict, ranked, sureFrom, halfFrom, words } = ranking;
  const sure = formats.percent(sureFrom);
  const half = halfFrom === null || halfFrom === undefined ? null : formats.percent(halfFrom);
  return (
    <div className={classes["side"]}>
      <strong>{title}</strong>
      <p className={classes["quiet"]}>
        {verdict === "sure" ? (
          <Trans>Sure: {sure} and more.</Trans>
        ) : verdict === "half" ? (
          <Trans>
            Half sure: {half} and more, and less than {sure}.
          </Trans>
        ) : (
          <Trans>None of these: {sure} would be sure.</Trans>
        )}
      </p>
      <ol className={classes["list"]}>
        {ranked.map(({ name, confidence }) => (
          <li key={name}>
            <span className={`${classes["row"]} ${classes["between"]}`}>
              <bdi>{nameOf(about, name)}</bdi> <span>{formats.percent(confidence)}</span>
            </span>
            <span className={classes["bar"]} aria-hidden>
              <span style={{ inlineSize: `${Math.round(confidence * 100)}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <div className={classes["quiet"]}>
        <TellingWords words={words} />
      </div>
    </div>
  );
}
