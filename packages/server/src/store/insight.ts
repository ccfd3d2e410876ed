import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

/** A message of a person and what triage made of it. */
export interface Judgement {
  readonly messageId: MessageId;
  readonly contactId: ContactId;
  readonly contactName: string;
  readonly text: string;
  readonly language: string | null;
  readonly outcome: string;
  readonly answer: string | null;
  /** The best answers with their confidence. */
  readonly answers: readonly (readonly [string, number])[];
  readonly labels: readonly (readonly [string, number])[];
  readonly at: Date;
  /** What a person of the team says is right, where somebody did. */
  readonly shouldBe: string | null;
}

const judged = `m.id as "messageId", m.contact_id as "contactId",
  (select c.name from contacts c where c.id = m.contact_id) as "contactName",
  coalesce(m.content->>'text', m.content->>'caption', m.content->>'title', '') as text, r.language, r.outcome, r.answer,
  coalesce(r.found->'answers', '[]'::json) as answers, coalesce(r.found->'labels', '[]'::json) as labels, m.created_at as at,
  (select should_be from triage_corrections c where c.organisation_id = $1 and c.message_id = m.id and c.kind = 'answer'
     and c.state <> 'rejected' order by c.proposed_at desc limit 1) as "shouldBe"`;

/** The outcomes of messages that no answer was found for; the words of the index. */
const unanswered = `('offered', 'handedOver', 'waiting', 'unanswered')`;

export interface InsightPage {
  readonly before?: string | null;
  readonly language?: string | null;
  readonly count: number;
}

/** The messages that got an answer, newest first; those that a person says were about something else are told by `shouldBe`. */
export async function questionsAnswered(
  db: Db,
  organisationId: OrganisationId,
  answer: string,
  { before = null, language = null, count }: InsightPage,
): Promise<readonly Judgement[]> {
  const { rows } = await db.query<Judgement>(
    `select ${judged} from triage_records r join messages m on m.id = r.message_id and m.organisation_id = $1
     where r.organisation_id = $1 and r.answer = $2 and ($3::uuid is null or r.message_id < $3)
       and ($4::text is null or r.language = $4)
     order by r.message_id desc limit $5`,
    [organisationId, answer, before, language, count],
  );
  return rows;
}

/** How many of the newest messages without an answer are looked through: the page stays fast however many there are. */
const lookedAt = 5_000;

/** The messages that came near an answer and did not get it: it was among the best, but not sure enough. Newest first. */
export async function questionsMissed(
  db: Db,
  organisationId: OrganisationId,
  answer: string,
  { before = null, language = null, count }: InsightPage,
): Promise<readonly Judgement[]> {
  const { rows } = await db.query<Judgement>(
    `with open as (
       select * from triage_records
       where organisation_id = $1 and outcome in ${unanswered}
         and ($3::uuid is null or message_id < $3)
       order by message_id desc limit ${lookedAt})
     select ${judged} from open r join messages m on m.id = r.message_id and m.organisation_id = $1
     where r.found #>> '{answers,0,0}' = $2 and r.found ->> 'verdict' = 'half' and ($4::text is null or r.language = $4)
     order by r.message_id desc limit $5`,
    [organisationId, answer, before, language, count],
  );
  return rows;
}

/** The newest messages that no answer was found for. */
export async function questionsOpen(
  db: Db,
  organisationId: OrganisationId,
  { language = null, count }: InsightPage,
): Promise<readonly Judgement[]> {
  const { rows } = await db.query<Judgement>(
    `select ${judged} from triage_records r join messages m on m.id = r.message_id and m.organisation_id = $1
     where r.organisation_id = $1 and r.outcome in ${unanswered}
       and ($2::text is null or r.language = $2)
       and coalesce(m.content->>'text', m.content->>'caption', m.content->>'title', '') <> ''
     order by r.message_id desc limit $3`,
    [organisationId, language, count],
  );
  return rows;
}

/** Some messages of people, in the order of their ids. */
export async function questionsByIds(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly Judgement[]> {
  const { rows } = await db.query<Judgement>(
    `select ${judged} from messages m left join triage_records r on r.message_id = m.id
     where m.organisation_id = $1 and m.id = any($2::uuid[]) and m.direction = 'i' and m.content->>'text' <> ''
     order by m.id`,
    [organisationId, ids],
  );
  return rows;
}

export interface AnswerUse {
  readonly answer: string;
  readonly given: number;
  readonly missed: number;
  readonly lastGivenAt: Date | null;
}

/** How many of the newest given answers are counted. */
const counted = 50_000;

/** How often each answer was given and nearly given since a time, by the newest messages. */
export async function answerUse(db: Db, organisationId: OrganisationId, since: Date): Promise<readonly AnswerUse[]> {
  const { rows } = await db.query<AnswerUse>(
    `with given as (
       select answer, message_id from triage_records
       where organisation_id = $1 and answer is not null and message_id >= $2
       order by message_id desc limit ${counted}),
     missed as (
       select found #>> '{answers,0,0}' as answer from (
         select found from triage_records
         where organisation_id = $1 and outcome in ${unanswered} and message_id >= $2
         order by message_id desc limit ${lookedAt}) newest
       where found ->> 'verdict' = 'half')
     select answer, sum(given)::int as given, sum(missed)::int as missed,
       (select created_at from messages where id = max(newest::text)::uuid) as "lastGivenAt"
     from (select answer, 1 as given, 0 as missed, message_id as newest from given
           union all select answer, 0, 1, null from missed where answer is not null) uses
     group by answer`,
    [organisationId, firstIdAt(since)],
  );
  return rows;
}

/** The smallest id that a message of that time may have: ids of version 7 begin with their time. */
function firstIdAt(time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** A reply of the team and the question before it. */
export interface Reply {
  readonly text: string;
  readonly question: string | null;
  readonly questionId: string | null;
  /** The question's language, as far as triage knew it; else the contact's, or empty. */
  readonly language: string;
  readonly contactName: string;
}

/** A message that went out and the last text of the person before it; null where there is no such message. */
export async function replyWithQuestion(
  db: Db,
  organisationId: OrganisationId,
  messageId: MessageId,
): Promise<Reply | null> {
  const { rows } = await db.query<Reply>(
    `select coalesce(o.content->>'text', o.content->>'caption') as text, q.text as question, q.id as "questionId",
       coalesce(q.language, c.language) as language, c.name as "contactName"
     from messages o join contacts c on c.id = o.contact_id and c.organisation_id = $1
     left join lateral (
       select i.id, i.content->>'text' as text, r.language from messages i left join triage_records r on r.message_id = i.id
       where i.organisation_id = $1 and i.contact_id = o.contact_id and i.direction = 'i' and i.created_at <= o.created_at
         and i.content->>'text' is not null
       order by i.created_at desc limit 1) q on true
     where o.organisation_id = $1 and o.id = $2 and o.direction = 'o'`,
    [organisationId, messageId],
  );
  const found = rows[0];
  return found?.text ? found : null;
}
