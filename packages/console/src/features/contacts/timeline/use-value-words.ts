import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useStatusWords } from "../status-badge.tsx";

/** A value before or after a change as people read it: languages and states have names, a day or a moment is written in their way, all else is as it was. */
export function useValueWords(): (kind: string, value: string | null | undefined) => string {
  const formats = useFormats();
  const statuses = useStatusWords();
  const outcomes = useOutcomeWords();
  return (kind, value) => {
    if (!value) return "–";
    if (kind.toLowerCase() === "language") return formats.language(value);
    const outcome = outcomes[kind]?.[value];
    if (outcome !== undefined) return outcome;
    if (kind.toLowerCase() !== "status") return formats.written(value);
    return Object.entries(statuses).find(([status]) => status === value.toUpperCase())?.[1] ?? value;
  };
}

/** The machine's own words for what came of a step, by its kind. */
function useOutcomeWords(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { t } = useLingui();
  return {
    JOURNEY: {
      started: t`began`,
      completed: t`came to its end`,
      interrupted: t`was broken off`,
      expired: t`ended because nobody answered`,
      failed: t`ended because something went wrong`,
    },
    TICKET: { closed: t`no longer asked for`, reopened: t`asked for again` },
    CALL: {
      connection_error: t`could not be reached`,
      response_error: t`refused it`,
      subscriber_gone: t`wants no more calls`,
    },
  };
}
