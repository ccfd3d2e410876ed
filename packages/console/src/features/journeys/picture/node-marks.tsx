import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconAlertTriangle, IconFlag } from "@tabler/icons-react";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useProblemWords } from "../words/use-problem-words.ts";
import type { CardData } from "./cards.ts";
import { dropOff } from "./figures.ts";
import classes from "./node-card.module.css";

export function NodeMarks({
  data: { node, problems, figures, isHere, isCounted, hasEnd },
}: {
  readonly data: CardData;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const problemWords = useProblemWords();
  const lost = figures && isCounted && hasEnd ? dropOff(figures) : 0;
  const isBroken = problems.some(({ severity }) => severity === "error");
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
        {problems.length > 0 ? (
          <span
            className={classes["finding"]}
            data-broken={isBroken || undefined}
            title={problems.map((problem) => problemWords(problem).text).join("\n")}
          >
            <IconAlertTriangle size={12} aria-hidden />{" "}
            <Plural value={problems.length} one="# problem" other="# problems" />
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
