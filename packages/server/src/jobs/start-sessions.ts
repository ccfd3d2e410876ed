import { type Contact, type FlowEvent, regroup, smartGroup } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import { environmentOf } from "../converse/environment.ts";
import type { Programme, Programmes } from "../converse/programmes.ts";
import type { Start } from "../converse/start-row.ts";
import { contactOf } from "../converse/stored-contact.ts";
import { transaction } from "../store/database.ts";
import { contactWithPhone, insertStarts, type RemindedRow, readRecipients } from "../store/reminders.ts";
import { markDone, type StartJob } from "../store/start-jobs.ts";
import { newUuid } from "../store/uuid.ts";

export interface StartDeps {
  readonly pool: pg.Pool;
  readonly programmes: Programmes;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

type Triggered = Extract<FlowEvent, { readonly type: "session_triggered" }>;

const pageSize = 1000;

/** Starts a journey for those whom another journey named; all of them in one commit, so that twice is once. */
export async function startSessions(job: StartJob, deps: StartDeps): Promise<void> {
  const programme = await deps.programmes.of(job.organisationId, Date.now());
  if (programme === null) return;
  await transaction(deps.pool, async (tx) => {
    if (!(await markDone(tx, job.id))) return;
    const rows = await recipients(tx, job, programme);
    const start = startOf(job.event as Triggered, rows.length > 1);
    const { organisationId } = job;
    const starts = rows.map(({ id, numberId }) => ({
      contactId: id,
      organisationId,
      numberId: numberId ?? job.numberId,
      start,
    }));
    await insertStarts(tx, starts);
  });
  deps.onInbox();
}

/** Whether it may be for more than one person: a broadcast, which may have to wait for a quieter hour. */
export function isForMany(job: StartJob): boolean {
  const { contacts = [], urns = [], groups = [], contactQuery } = job.event as Triggered;
  return groups.length > 0 || contactQuery !== undefined || contacts.length + urns.length > 1;
}

function startOf({ flow, exclusions, runSummary, history }: Triggered, batch: boolean): Start {
  const whenBusy = exclusions.inAFlow ? "skip" : "interrupt";
  return { because: "startedByJourney", journey: flow.uuid, whenBusy, parent: { runSummary, history, batch } };
}

async function recipients(tx: pg.PoolClient, job: StartJob, programme: Programme): Promise<readonly RemindedRow[]> {
  const { contacts = [], urns = [], groups = [], contactQuery } = job.event as Triggered;
  const named = contacts.map(({ uuid }) => uuid);
  for (const urn of urns) {
    const phone = /^(?:whatsapp|tel):\+?(\d{5,20})$/.exec(urn)?.[1];
    if (phone) named.push(await contactWithPhone(tx, job.organisationId, newUuid(), phone));
  }
  const found = new Map((await allOf(tx, job, named)).map((row) => [row.id, row]));
  if (groups.length === 0 && contactQuery === undefined) return [...found.values()];
  const belongs = membership(programme, new Set(groups.map(({ uuid }) => uuid)), contactQuery);
  for (const row of await allOf(tx, job, null)) if (belongs(contactOf(row, programme.settings))) found.set(row.id, row);
  return [...found.values()];
}

async function allOf(tx: pg.PoolClient, { organisationId }: StartJob, ids: readonly string[] | null) {
  const all: RemindedRow[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await readRecipients(tx, organisationId, ids, { after, count: pageSize });
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return all;
    after = last.id;
  }
}

/** Whether a contact is in one of the groups, or matches the query. */
function membership(programme: Programme, groups: ReadonlySet<string>, query: string | undefined) {
  const environment = environmentOf(programme);
  const { assets } = programme;
  const asked = query === undefined ? undefined : smartGroup({ uuid: "", name: "" }, query, assets, environment).group;
  return (contact: Contact): boolean => {
    const now = regroup(contact, assets, environment).contact;
    return now.groups.some(({ uuid }) => groups.has(uuid)) || (asked?.matches?.(now, environment) ?? false);
  };
}
