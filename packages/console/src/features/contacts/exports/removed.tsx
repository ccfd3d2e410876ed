import { useLingui } from "@lingui/react/macro";
import type { ContactErasurePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../contacts.module.css";
import { type RemovedKind, removedKinds } from "./removed-kinds.ts";

/** How much went, kind by kind. */
export function Removed({ removed }: Pick<ContactErasurePartsFragment, "removed">) {
  const formats = useFormats();
  const words = useKindWords();
  return (
    <ul className={classes["removed"]}>
      {removedKinds(removed).map(({ kind, count }) => (
        <li key={kind}>
          {words[kind]} <span className={classes["figure"]}>{formats.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function useKindWords(): Readonly<Record<RemovedKind, string>> {
  const { t } = useLingui();
  return {
    profile: t`Profile and addresses`,
    messages: t`Messages, emptied`,
    deliveries: t`Reports of their delivery`,
    files: t`Pictures and other files`,
    team: t`Notes and work of the team`,
    triage: t`What triage found in them`,
    journeys: t`Steps and results of journeys`,
    changes: t`Earlier changes and rows of imports`,
    exports: t`Exported files with them`,
    outside: t`What was told to other systems`,
    others: t`Mentions in others’ conversations`,
    rest: t`Other records`,
  };
}
