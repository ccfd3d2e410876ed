import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { EntryPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import { usePartNames } from "../part-names.ts";
import { problemWords } from "../problems/problem-words.ts";

/** What must be mended before it goes to people, and what could be better. */
export function ProblemsPanel({ problems }: { readonly problems: EntryPartsFragment["problems"] }) {
  const { t } = useLingui();
  const stops = problems.filter((problem) => problem.stops);
  const hints = problems.filter((problem) => !problem.stops);
  if (problems.length === 0)
    return (
      <p className={classes["quiet"]}>
        <Trans>Nothing is wrong with it.</Trans>
      </p>
    );
  return (
    <>
      {stops.length > 0 ? (
        <Alert color="red" icon={<IconAlertTriangle />} title={t`Before it can be published`}>
          <Problems problems={stops} />
        </Alert>
      ) : null}
      {hints.length > 0 ? (
        <Alert color="gray" icon={<IconInfoCircle />} title={t`Worth a look`}>
          <Problems problems={hints} />
        </Alert>
      ) : null}
    </>
  );
}

function Problems({ problems }: { readonly problems: EntryPartsFragment["problems"] }) {
  const names = usePartNames();
  const formats = useFormats();
  return (
    <ul className={classes["list"]}>
      {problems.map(({ part, language, ...problem }) => (
        <li key={`${part} ${language ?? ""} ${problem.message}`}>
          <span className={classes["small"]}>
            {names(part)}
            {language ? ` · ${language === "und" ? language : formats.language(language)}` : null}
          </span>
          <br />
          <span dir="auto">{problemWords(problem)}</span>
        </li>
      ))}
    </ul>
  );
}
