import { regroup } from "@hotline/core/flow/index.ts";
import { type DueReminder, nextReminders } from "@hotline/core/flow/reminders/index.ts";
import { environmentNow } from "../../converse/environment.ts";
import type { Programme } from "../../converse/programmes.ts";
import { contactOf } from "../../converse/stored-contact.ts";
import type { ContactRow } from "../../store/claim-inbox.ts";
import type { DueItem } from "./item.ts";

/** Of many reminders only these are told of: what comes after them will look different by then. */
const mostTold = 5;

/**
 * The reminders that are to come for a contact as it is now, the last one first; those that will not be sent as things are,
 * with the reason.
 */
export function dueItems(
  row: ContactRow,
  programme: Programme,
  now: number,
  hurts: (due: DueReminder) => boolean,
): readonly DueItem[] {
  const { campaigns = [], timezone } = programme.settings;
  const { status } = contactOf(row, programme.settings);
  const contact = regroup(
    { ...contactOf({ ...row, optedOut: false }, programme.settings), status: "active" },
    programme.assets,
    environmentNow(programme),
  ).contact;
  const items: DueItem[] = [];
  let after = now;
  while (items.length < mostTold) {
    const next = nextReminders(campaigns, contact, timezone, after);
    if (next[0] === undefined) break;
    after = next[0].at;
    for (const due of next) {
      const { campaign, reminder, at } = due;
      items.push({
        __typename: "TimelineDue",
        id: `9due:${reminder.uuid}:${at}`,
        at: new Date(at),
        campaign: campaign.name,
        field: programme.settings.fields.find(({ key }) => key === reminder.field)?.name ?? reminder.field,
        skippedBy: status !== "active" ? status : hurts(due) ? "state" : null,
      });
    }
  }
  return items.toReversed();
}
