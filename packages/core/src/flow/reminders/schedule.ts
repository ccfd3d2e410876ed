import { DateTime } from "luxon";
import type { CampaignDefinition, ReminderDefinition } from "../../model/project.ts";
import type { Contact } from "../contact.ts";

/** A reminder that is to be sent to somebody. */
export interface DueReminder {
  readonly campaign: CampaignDefinition;
  readonly reminder: ReminderDefinition;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The reminders that come next for a contact after an instant: one, or several of the same instant; none if there are no
 * more. They follow from what is known now: when a date or a group changes, ask again. `timezone` is that of the
 * organisation, for contacts of whom no zone is known; times are milliseconds since 1970.
 */
export function nextReminders(
  campaigns: readonly CampaignDefinition[],
  contact: Contact,
  timezone: string,
  after: number,
): readonly DueReminder[] {
  const groups = new Set(contact.groups.map(({ uuid }) => uuid));
  const coming = campaigns
    .filter(({ group }) => groups.has(group))
    .flatMap((campaign) =>
      campaign.reminders.flatMap((reminder) => {
        const at = dueAt(reminder, contact, timezone);
        return at !== undefined && at > after ? [{ campaign, reminder, at }] : [];
      }),
    );
  const soonest = Math.min(...coming.map(({ at }) => at));
  return coming.filter(({ at }) => at === soonest);
}

/** When a reminder is due for a contact, in milliseconds since 1970; undefined where the contact has no such date. */
export function dueAt(
  { field, offset, unit, hour }: ReminderDefinition,
  { fields, timezone: own }: Contact,
  timezone: string,
): number | undefined {
  const date = fields[field]?.datetime;
  if (date === undefined) return undefined;
  const moved = DateTime.fromISO(date, { zone: own ?? timezone }).plus({ [unit]: offset });
  if (!moved.isValid) return undefined;
  // An hour of the day means something for days only: 30 minutes later is 30 minutes later.
  const isOfDay = hour !== undefined && (unit === "days" || unit === "weeks");
  return (isOfDay ? moved.startOf("day").set({ hour }) : moved).toMillis();
}
