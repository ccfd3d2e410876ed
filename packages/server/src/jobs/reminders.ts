import { type Contact, regroup } from "@hotline/core/flow/index.ts";
import { type DueReminder, nextReminders } from "@hotline/core/flow/reminders/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { environmentNow } from "../converse/environment.ts";
import type { Programme, Programmes } from "../converse/programmes.ts";
import type { Reason } from "../converse/reason.ts";
import type { Start } from "../converse/start-row.ts";
import { contactOf } from "../converse/stored-contact.ts";
import { withLabels } from "../converse/with-labels.ts";
import { queueBulkStarts } from "../store/bulk-starts.ts";
import { transaction } from "../store/database.ts";
import { priorities } from "../store/priorities.ts";
import {
  type LeftOut,
  noteLeftOut,
  type RemindedRow,
  readWithFields,
  type StartRow,
  saveReminders,
  takeReminded,
} from "../store/reminders.ts";

export interface ReminderDeps {
  readonly pool: pg.Pool;
  readonly programmes: Programmes;
  readonly now: () => number;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

const pageSize = 500;
/** "Your appointment is tomorrow" is wrong two days later: what is this late, after an outage, is left out. */
const mostLateMs = 86_400_000;

/**
 * Starts what campaigns have for contacts now. The start and the time of the next one are one commit, so that each
 * happens once; where a contact stands decides its turn (`converse`).
 */
export async function sendReminders(deps: ReminderDeps): Promise<void> {
  for (;;) {
    const now = deps.now();
    const count = await transaction(deps.pool, async (tx) => {
      const rows = await takeReminded(tx, now, pageSize);
      const looked = [];
      for (const row of rows) {
        const programme = await deps.programmes.of(row.organisationId);
        const [known = row] = await withLabels(tx, row.organisationId, [row], programme ?? {});
        looked.push(look(known, programme, now));
      }
      await queueBulkStarts(
        tx,
        priorities.reminder,
        looked.flatMap(({ starts }) => starts),
      );
      await noteLeftOut(
        tx,
        looked.flatMap(({ notSent }) => notSent),
      );
      await saveReminders(tx, looked);
      return rows.length;
    });
    if (count > 0) deps.onInbox();
    if (count < pageSize) return;
  }
}

/** Plans an organisation's reminders afresh after its campaigns have changed; contacts that change plan their own. */
export async function planReminders(
  organisationId: OrganisationId,
  { pool, programmes, now }: ReminderDeps,
): Promise<void> {
  const programme = await programmes.of(organisationId);
  const fields = (programme?.settings.campaigns ?? []).flatMap(({ reminders }) => reminders.map(({ field }) => field));
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const found = await readWithFields(pool, organisationId, fields, { after, count: pageSize });
    const rows = await withLabels(pool, organisationId, found, programme ?? {});
    await saveReminders(
      pool,
      rows.flatMap((row) => {
        // One that is due is for `sendReminders`, which looks at what is known then.
        const isDue = row.remindsAt !== null && row.remindsAt <= now();
        return isDue ? [] : [{ row, at: programme && (nextOf(row, programme, now())[0]?.at ?? null) }];
      }),
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.id;
  }
}

/** What is due for a contact by now, and when the next one is. */
function look(row: RemindedRow, programme: Programme | null, now: number) {
  const { id: contactId, organisationId, numberId, remindsAt } = row;
  const starts: StartRow[] = [];
  const notSent: LeftOut[] = [];
  let after = (remindsAt ?? now) - 1;
  let next = programme === null ? [] : nextOf(row, programme, after);
  while (programme !== null && next[0] !== undefined && next[0].at <= now) {
    after = next[0].at;
    const skippedBy = row.optedOut ? "stopped" : after < now - mostLateMs ? "late" : undefined;
    if (skippedBy) notSent.push(...next.map((due) => ({ contactId, organisationId, reason: leftOut(due, skippedBy) })));
    else if (numberId !== null)
      starts.push(...next.map((due) => ({ contactId, organisationId, numberId, start: startOf(due) })));
    next = nextOf(row, programme, after);
  }
  return { row, starts, notSent, at: next[0]?.at ?? null };
}

function nextOf(row: RemindedRow, programme: Programme, after: number): readonly DueReminder[] {
  const { campaigns = [], timezone } = programme.settings;
  return nextReminders(campaigns, grouped(row, programme), timezone, after);
}

/** Who opted out is in no group; what would have come is looked up all the same, to be told that it was not sent. */
function grouped(row: RemindedRow, programme: Programme): Contact {
  const contact = contactOf({ ...row, optedOut: false }, programme.settings);
  return regroup(contact, programme.assets, environmentNow(programme)).contact;
}

/** So that somebody who asks why nothing came finds it in the contact's timeline. */
function leftOut(due: DueReminder, skippedBy: "stopped" | "late"): Reason {
  const { because, journey, campaign } = startOf(due);
  return { because, journey, ...(campaign && { campaign }), skipped: true, skippedBy };
}

function startOf({ campaign: { uuid, name, tags: about = [] }, reminder }: DueReminder): Start {
  const journey = reminder.does.kind === "journey" ? reminder.does.journey : reminder.uuid;
  const tags = [...about, ...(reminder.tags ?? [])];
  const common = { because: "reminder", journey, whenBusy: reminder.whenBusy, campaign: { uuid, name } } as const;
  return { ...common, ...(tags.length > 0 && { tags }) };
}
