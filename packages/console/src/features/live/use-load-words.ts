import { useLingui } from "@lingui/react/macro";
import { apart } from "../../i18n/isolated.ts";
import { useFormats } from "../../i18n/use-formats.ts";

/** Which figure was too high when the load switched something off; nothing where that was not written down. */
export function useLoadWords(): (load: unknown) => string | null {
  const { t } = useLingui();
  const formats = useFormats();
  return (load) => {
    if (typeof load !== "object" || load === null || !("worst" in load)) return null;
    const worst = String(load.worst);
    const value = Number(Object.entries(load).find(([name]) => name === worst)?.[1] ?? 0);
    const time = apart(formats.seconds(Math.round(value / 100) / 10));
    const words: Readonly<Record<string, string>> = {
      waitMs: t`messages waited ${time} for their turn`,
      inboxAgeMs: t`the oldest message waited for ${time}`,
      inboxLength: t`${formats.number(value)} messages waited`,
      databaseMs: t`the database took ${time} for the simplest query`,
      loopMs: t`the program was ${time} late with everything`,
    };
    return words[worst] ?? null;
  };
}
