import type { FlowEvent, MessageContent } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { Programme } from "../../converse/programmes.ts";
import type { Start } from "../../converse/start-row.ts";
import { beginBroadcast } from "../../store/broadcasts/begin.ts";
import { queueBulkStarts } from "../../store/bulk-starts.ts";
import { transaction } from "../../store/database.ts";
import { type ForOthersJob, markDone } from "../../store/jobs-for-others.ts";
import { priorities } from "../../store/priorities.ts";
import { noteLeftOut, type RemindedRow } from "../../store/reminders.ts";
import { recipientsOf } from "./recipients.ts";
import type { ForOthersDeps } from "./start-sessions.ts";
import { unlessStopped } from "./unless-stopped.ts";

type Broadcast = Extract<FlowEvent, { readonly type: "broadcast_created" }>;

/**
 * Says to others what a journey wants them to be told, each in their language; all of them in one commit, so that twice
 * is once. To those who have not written within the last day WhatsApp takes it by a template only: where there is none, it
 * is written down why it did not come.
 */
export async function sendBroadcast(job: ForOthersJob, { pool, programmes, onInbox }: ForOthersDeps): Promise<void> {
  const programme = await programmes.of(job.organisationId);
  if (programme === null) return;
  const work = async (tx: pg.PoolClient) => {
    if (!(await markDone(tx, job.id))) return;
    const rows = await recipientsOf(tx, job, programme);
    const { organisationId, journey } = job;
    const reason = { because: "broadcast", journey, skipped: true, skippedBy: "window" };
    const { reached = [], late = [] } = Object.groupBy(rows, (row) =>
      isReached(row, job, programme) ? "reached" : "late",
    );
    await queueBulkStarts(
      tx,
      priorities.broadcast,
      reached.map((row) => startOf(row, job)),
      job.isBroadcast ? job.id : null,
    );
    await noteLeftOut(
      tx,
      late.map(({ id }) => ({ contactId: id, organisationId, reason })),
    );
    if (job.isBroadcast)
      await beginBroadcast(tx, organisationId, job.id, {
        waits: reached.map(({ id }) => id),
        spared: late.map(({ id }) => id),
      });
  };
  await unlessStopped(transaction(pool, work));
  onInbox();
}

function isReached({ isWindowOpen, numberId }: RemindedRow, job: ForOthersJob, { byTemplates }: Programme): boolean {
  const { template } = job.event as Broadcast;
  const known = byTemplates?.get(numberId ?? job.numberId)?.templates;
  return isWindowOpen || (template !== undefined && known?.find(template) !== undefined);
}

function startOf({ id, numberId, language }: RemindedRow, job: ForOthersJob) {
  const event = job.event as Broadcast;
  const says = saidIn(event, language);
  const { template, templateVariables: variables = [] } = event;
  const start: Start = {
    because: "broadcast",
    journey: job.journey,
    whenBusy: "beside",
    ...(says && { says }),
    ...(template && { template: { name: template.name, variables } }),
    ...(job.isBroadcast && { broadcast: job.id }),
  };
  return { contactId: id, organisationId: job.organisationId, numberId: numberId ?? job.numberId, start };
}

function saidIn({ translations, baseLanguage }: Broadcast, language: string): MessageContent | undefined {
  return translations[language] ?? translations[baseLanguage];
}
