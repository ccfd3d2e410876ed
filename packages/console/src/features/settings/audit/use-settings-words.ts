import { isYearly } from "@hotline/core/model/special-days.ts";
import type { HoursSpan, OpeningHours } from "@hotline/core/model/triage.ts";
import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { formatsFor } from "../../../i18n/formats.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { weekdays } from "../organisation/hours.ts";
import { dayNameIn } from "../organisation/hours-editor.tsx";
import { type KeptSettings, type SettingsChange, specialDayOf } from "./settings-changes.ts";

/** What was changed in the settings, and a value of it before or after, in the words of the form that changes them. */
export function useSettingsWords() {
  const { i18n, t } = useLingui();
  const formats = useFormats();
  const hoursOf = (spans: readonly HoursSpan[] = []) =>
    spans.length === 0 ? t`closed` : spans.map(([from, until]) => `${from}–${until}`).join(", ");
  const weekOf = (hours: OpeningHours | null | undefined) =>
    hours
      ? formats.clauses(weekdays.map((day) => `${dayNameIn(i18n.locale, day)} ${hoursOf(hours[day])}`))
      : t`At any time`;
  const nameOf = (change: SettingsChange): string => {
    switch (change.kind) {
      case "name":
        return t`Name`;
      case "languages":
        return t`Languages`;
      case "timezone":
        return t`Time zone`;
      case "country":
        return t`Country`;
      case "retentionDays":
        return t`How long messages are kept`;
      case "hours":
        return t`When humans answer`;
      case "weekday":
        return dayNameIn(i18n.locale, change.day);
      case "specialDay":
        return dateIn(i18n.locale, change.date);
    }
  };
  const wordsOf = (change: SettingsChange, settings: KeptSettings): string => {
    switch (change.kind) {
      case "languages":
        return formats.names((settings.languages ?? []).map(formats.language));
      case "country":
        return settings.country ? formats.country(settings.country) : "–";
      case "retentionDays": {
        const days = settings.retentionDays ?? null;
        return days === null ? t`For ever` : t`${plural(days, { one: "# day", other: "# days" })}`;
      }
      case "hours":
        return weekOf(settings.hours);
      case "weekday":
        return hoursOf(settings.hours?.[change.day]);
      case "specialDay": {
        const day = specialDayOf(settings, change.date);
        return day === undefined ? "–" : [day.name, hoursOf(day.hours)].filter(Boolean).join(", ");
      }
      case "name":
      case "timezone":
        return settings[change.kind] ?? "–";
    }
  };
  return { nameOf, wordsOf };
}

/** 3 Mar 2026, or 25 December for a day of every year: the same in all time zones. */
function dateIn(locale: string, date: string): string {
  if (!isYearly(date)) return formatsFor(locale, "UTC").date(date);
  const every = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return every.format(new Date(`2024-${date}T00:00:00Z`));
}
