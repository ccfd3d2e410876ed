import type { OpeningHours, SpecialDay, Weekday } from "@hotline/core/model/triage.ts";
import { weekdays } from "../organisation/hours.ts";

/** The settings of an organisation as the log keeps them; what came later is not in what was written before. */
export interface KeptSettings {
  readonly name?: string;
  readonly languages?: readonly string[];
  readonly timezone?: string;
  readonly country?: string | null;
  readonly hours?: OpeningHours | null;
  readonly specialDays?: readonly SpecialDay[];
  readonly retentionDays?: number | null;
}

type Part = Exclude<keyof KeptSettings, "specialDays">;

/** One thing that somebody changed, with the settings before and after. */
export type SettingsChange = { readonly before: KeptSettings; readonly after: KeptSettings } & (
  | { readonly kind: Part }
  | { readonly kind: "weekday"; readonly day: Weekday }
  | { readonly kind: "specialDay"; readonly date: string }
);

const parts: readonly Part[] = ["name", "languages", "timezone", "country", "retentionDays"];

/** What differs between the settings before and after; null for an entry that does not hold both. */
export function settingsChanges(details: unknown): readonly SettingsChange[] | null {
  if (!isChange(details)) return null;
  const { from: before, to: after } = details;
  const differs = (read: (settings: KeptSettings) => unknown) =>
    JSON.stringify(read(before) ?? null) !== JSON.stringify(read(after) ?? null);
  const hours: readonly SettingsChange[] =
    before.hours && after.hours
      ? weekdays
          .filter((day) => differs((settings) => settings.hours?.[day] ?? []))
          .map((day) => ({ kind: "weekday", day, before, after }))
      : differs((settings) => settings.hours)
        ? [{ kind: "hours", before, after }]
        : [];
  const dates = new Set([before, after].flatMap(({ specialDays = [] }) => specialDays.map(({ date }) => date)));
  return [
    ...parts
      .filter((kind) => differs((settings) => settings[kind]))
      .map((kind): SettingsChange => ({ kind, before, after })),
    ...hours,
    ...[...dates]
      .sort()
      .filter((date) => differs((settings) => specialDayOf(settings, date)))
      .map((date): SettingsChange => ({ kind: "specialDay", date, before, after })),
  ];
}

export const specialDayOf = ({ specialDays = [] }: KeptSettings, date: string): SpecialDay | undefined =>
  specialDays.find((day) => day.date === date);

function isChange(details: unknown): details is { readonly from: KeptSettings; readonly to: KeptSettings } {
  const { from, to } = (details ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return typeof from === "object" && from !== null && typeof to === "object" && to !== null;
}
