import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type Db, transaction } from "./database.ts";
import { askForTraining } from "./triage-content.ts";
import { newUuid } from "./uuid.ts";

export type CorrectionKind = "label" | "answer" | "urgency";
export type CorrectionState = "proposed" | "approved" | "rejected";

export interface StoredCorrection {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly kind: CorrectionKind;
  readonly said: string | null;
  readonly shouldBe: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly state: CorrectionState;
}

export interface Proposal {
  /** The message that was judged wrongly, or a text where there is none. */
  readonly message: { readonly id: string } | { readonly text: string; readonly language?: string };
  readonly kind: CorrectionKind;
  readonly shouldBe: string;
  readonly by: string;
}

export interface Proposed {
  readonly id: string;
  /** False where the very same was the last that was said of the message. */
  readonly isNew: boolean;
}

/** Keeps a correction for approval. Throws an `Error` where the message is not one of a person. */
export async function proposeCorrection(db: Db, organisationId: OrganisationId, proposal: Proposal): Promise<Proposed> {
  const { message, kind, shouldBe, by } = proposal;
  const before = "id" in message ? await saidAlready(db, organisationId, message.id, proposal) : undefined;
  if (before !== undefined) return { id: before, isNew: false };
  const judged = "id" in message ? await judgedMessage(db, organisationId, message.id, kind) : message;
  const id = newUuid();
  await db.query(
    `insert into triage_corrections (id, organisation_id, message_id, text, language, kind, said, should_be, proposed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      organisationId,
      "id" in message ? message.id : null,
      judged.text,
      judged.language ?? null,
      kind,
      "said" in judged ? judged.said : null,
      shouldBe,
      by,
    ],
  );
  return { id, isNew: true };
}

/** Said again, or by two at once, it would count twice in what is learned. To be asked in a transaction. */
async function saidAlready(
  db: Db,
  organisationId: OrganisationId,
  messageId: string,
  { kind, shouldBe }: Proposal,
): Promise<string | undefined> {
  await db.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`correction ${messageId} ${kind}`]);
  const { rows } = await db.query<{ id: string; shouldBe: string }>(
    `select id, should_be as "shouldBe" from triage_corrections
     where message_id = $1 and organisation_id = $2 and kind = $3 and state <> 'rejected'
     order by proposed_at desc, id desc limit 1`,
    [messageId, organisationId, kind],
  );
  return rows[0]?.shouldBe === shouldBe ? rows[0].id : undefined;
}

interface JudgedMessage {
  readonly text: string;
  readonly language: string | null;
  readonly said: string | null;
}

/** What was a guess good enough to be offered was said, too. */
const saidOf = {
  label: "r.found #>> '{labels,0,0}'",
  answer: "coalesce(r.answer, case when r.found ->> 'verdict' <> 'none' then r.found #>> '{answers,0,0}' end)",
  urgency: "r.urgency",
} satisfies Record<CorrectionKind, string>;

async function judgedMessage(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  kind: CorrectionKind,
): Promise<JudgedMessage> {
  const { rows } = await db.query<JudgedMessage>(
    `select coalesce(m.content->>'text', m.content->>'caption', m.content->>'title') as text, r.language,
       ${saidOf[kind]} as said
     from messages m left join triage_records r on r.message_id = m.id
     where m.id = $1 and m.organisation_id = $2 and m.direction = 'i'`,
    [id, organisationId],
  );
  const found = rows[0];
  if (!found?.text) throw new Error(`Message ${id} is no text that a person wrote to this organisation.`);
  return found;
}

/** An organisation's corrections in one state, oldest first. */
export async function readCorrections(
  db: Db,
  organisationId: OrganisationId,
  state: CorrectionState,
): Promise<readonly StoredCorrection[]> {
  const { rows } = await db.query<StoredCorrection>(
    `select id, text, language, kind, said, should_be as "shouldBe", proposed_by as "proposedBy",
       proposed_at as "proposedAt", state
     from triage_corrections where organisation_id = $1 and state = $2 order by proposed_at, id`,
    [organisationId, state],
  );
  return rows;
}

/** A page of an organisation's corrections in one state, oldest first. */
export async function correctionsPage(
  db: Db,
  organisationId: OrganisationId,
  state: CorrectionState,
  page: { readonly after: string | null; readonly count: number },
): Promise<readonly StoredCorrection[]> {
  const { rows } = await db.query<StoredCorrection>(
    `select id, text, language, kind, said, should_be as "shouldBe", proposed_by as "proposedBy",
       proposed_at as "proposedAt", state
     from triage_corrections where organisation_id = $1 and state = $2 and ($3::uuid is null or id > $3)
     order by id limit $4`,
    [organisationId, state, page.after, page.count],
  );
  return rows;
}

export async function countCorrections(
  db: Db,
  organisationId: OrganisationId,
  state: CorrectionState,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    "select count(*)::int as count from triage_corrections where organisation_id = $1 and state = $2",
    [organisationId, state],
  );
  return rows[0]?.count ?? 0;
}

/** Approves or rejects proposed corrections; returns how many there were. Approval asks for a training. */
export function decideCorrections(
  pool: pg.Pool,
  organisationId: OrganisationId,
  ids: readonly string[],
  decision: CorrectionDecision,
): Promise<number> {
  return transaction(pool, (tx) => decideIn(tx, organisationId, ids, decision));
}

export interface CorrectionDecision {
  readonly state: "approved" | "rejected";
  readonly by: string;
}

/** The same, in a transaction of the caller. */
export async function decideIn(
  tx: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
  decision: CorrectionDecision,
): Promise<number> {
  const { rowCount } = await tx.query(
    `update triage_corrections set state = $3, decided_by = $4, decided_at = now()
     where organisation_id = $1 and id = any($2::uuid[]) and state = 'proposed'`,
    [organisationId, ids, decision.state, decision.by],
  );
  const count = rowCount ?? 0;
  if (count > 0 && decision.state === "approved") await askForTraining(tx, organisationId);
  return count;
}
