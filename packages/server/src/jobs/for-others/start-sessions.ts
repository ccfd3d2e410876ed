import type { FlowEvent } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { Programmes } from "../../converse/programmes.ts";
import type { Start } from "../../converse/start-row.ts";
import { beginBroadcast } from "../../store/broadcasts/begin.ts";
import { queueBulkStarts } from "../../store/bulk-starts.ts";
import { transaction } from "../../store/database.ts";
import { type ForOthersJob, markDone } from "../../store/jobs-for-others.ts";
import { priorities } from "../../store/priorities.ts";
import { insertStarts } from "../../store/reminders.ts";
import { recipientsOf } from "./recipients.ts";
import { unlessStopped } from "./unless-stopped.ts";

export interface ForOthersDeps {
  readonly pool: pg.Pool;
  readonly programmes: Programmes;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

type Triggered = Extract<FlowEvent, { readonly type: "session_triggered" }>;

/** Starts a journey for those whom another journey named; all of them in one commit, so that twice is once. */
export async function startSessions(job: ForOthersJob, deps: ForOthersDeps): Promise<void> {
  const programme = await deps.programmes.of(job.organisationId);
  if (programme === null) return;
  const work = async (tx: pg.PoolClient) => {
    if (!(await markDone(tx, job.id))) return;
    const rows = await recipientsOf(tx, job, programme);
    const begins = startOf(job.event as Triggered, rows.length > 1);
    const start = { ...begins, ...(job.isBroadcast && { broadcast: job.id }) };
    const { organisationId } = job;
    const starts = rows.map(({ id, numberId }) => ({
      contactId: id,
      organisationId,
      numberId: numberId ?? job.numberId,
      start,
    }));
    const broadcastId = job.isBroadcast ? job.id : null;
    await (start.parent?.batch
      ? queueBulkStarts(tx, priorities.broadcast, starts, broadcastId)
      : insertStarts(tx, starts));
    if (broadcastId !== null)
      await beginBroadcast(tx, organisationId, broadcastId, { waits: rows.map(({ id }) => id), spared: [] });
  };
  await unlessStopped(transaction(deps.pool, work));
  deps.onInbox();
}

function startOf({ flow, exclusions, runSummary, history }: Triggered, batch: boolean): Start {
  const whenBusy = exclusions.inAFlow ? "skip" : "interrupt";
  return { because: "startedByJourney", journey: flow.uuid, whenBusy, parent: { runSummary, history, batch } };
}
