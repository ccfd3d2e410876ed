import type { SettingsPartsFragment } from "../../../generated/graphql.ts";

type Settings = Pick<SettingsPartsFragment, "languages" | "retentionDays">;

/** What people get, or lose, at once by a change that looks small. */
export type Risk = "language" | "retention";

/** What is to be asked, one after the other, before this is saved. */
export function risksOf(saved: Settings, form: Settings): readonly Risk[] {
  const [before] = saved.languages;
  const [after] = form.languages;
  const fallsBackElsewhere = before !== undefined && after !== undefined && after !== before;
  const kept = form.retentionDays;
  const erasesMore = kept !== null && (saved.retentionDays === null || kept < saved.retentionDays);
  return [...(fallsBackElsewhere ? ["language" as const] : []), ...(erasesMore ? ["retention" as const] : [])];
}
