import { printQuery, type Query } from "@hotline/core/contactql/index.ts";
import { asksLabels } from "@hotline/core/flow/index.ts";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Programme } from "../../converse/programmes.ts";
import { labelsSql } from "../../store/contacts/labels-of-many.ts";
import type { Db } from "../../store/database.ts";
import { compileQuery } from "./compile.ts";
import type { Known } from "./known.ts";
import { type AskedRow, matches } from "./match.ts";
import { Parameters } from "./parameters.ts";

/** Who is asked for, and of whom. */
export interface Asking {
  readonly organisationId: OrganisationId;
  readonly query: Query;
  readonly programme: Programme;
  readonly known: Known;
}

/** How long may be looked, and how many contacts in one statement. */
export interface Patience {
  readonly milliseconds: number;
  readonly step: number;
}

const patience: Patience = { milliseconds: 1_500, step: 20_000 };
/** What people write about is read from their messages: fewer of them in a statement, so that the time is kept. */
const labelStep = 2_000;

const patienceFor = ({ query, known }: Asking): Patience => {
  const asked = [printQuery(query), ...known.groups.map((group) => group.query)];
  return asked.some(asksLabels) ? { ...patience, step: labelStep } : patience;
};

/** Where many match, a page is full after a few hundred. */
const firstStep = 1_000;
const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export interface Count {
  /** Those found so far. */
  readonly count: number;
  /** All were looked at; otherwise there are more than `count`, or as many. */
  readonly complete: boolean;
  /** How many contacts were looked at. */
  readonly looked: number;
  /** Where it stopped; null where all were looked at. */
  readonly next: string | null;
  /** The newest few of those who match. */
  readonly examples: readonly string[];
}

/**
 * How many contacts match, from the newest to the oldest. It goes step by step, so that an answer after the time is up is
 * still worth something: what was found until then.
 */
export async function countMatches(
  db: Db,
  asking: Asking,
  given: Patience = patienceFor(asking),
  after: string | null = null,
): Promise<Count> {
  const end = Date.now() + given.milliseconds;
  const examples: string[] = [];
  let [count, looked, before] = [0, 0, after ?? last];
  for (;;) {
    const step = await look(db, asking, before, given.step, "count");
    count += step.count;
    looked += step.looked;
    if (examples.length < 5) examples.push(...step.ids.slice(0, 5 - examples.length));
    const complete = step.looked < given.step;
    before = step.oldest;
    if (complete || Date.now() > end) return { count, looked, complete, next: complete ? null : before, examples };
  }
}

export interface Page {
  readonly ids: readonly ContactId[];
  /** Where the next page begins; null where nobody is left to look at. */
  readonly next: string | null;
}

/** The next contacts that match, newest first. Few may come, or none, when the time was up: `next` goes on from there. */
export async function pageOfMatches(
  db: Db,
  asking: Asking,
  { before = last, first }: { readonly before?: string | undefined; readonly first: number },
  given: Patience = patienceFor(asking),
): Promise<Page> {
  const end = Date.now() + given.milliseconds;
  const ids: ContactId[] = [];
  let from = before;
  for (let size = Math.min(firstStep, given.step); ; size = Math.min(size * 4, given.step)) {
    const step = await look(db, asking, from, size, "page");
    ids.push(...step.ids);
    if (ids.length > first) return { ids: ids.slice(0, first), next: ids[first - 1] ?? null };
    if (step.looked < size) return { ids, next: null };
    from = step.oldest;
    if (Date.now() > end) return { ids, next: from };
  }
}

interface Step {
  readonly count: number;
  readonly looked: number;
  readonly oldest: string;
  readonly ids: readonly ContactId[];
}

/** The most who are named in one step: a page, and one more. */
const named = 101;

async function look(db: Db, asking: Asking, before: string, size: number, why: "count" | "page"): Promise<Step> {
  const parameters = new Parameters(asking.organisationId, before, size);
  const { sql, exact } = compileQuery(asking.query, asking.known, parameters);
  if (!exact) return lookClosely(db, asking, sql, parameters, size);
  const ids = why === "page" ? named : 5;
  const { rows } = await db.query<{ count: number; looked: number; oldest: string | null; ids: ContactId[] | null }>(
    `with batch as materialized (
       select c.id, (${sql}) as matches from (${someContacts}) c
     )
     select count(*) filter (where matches)::int as count, count(*)::int as looked,
       (select id from batch order by id limit 1) as oldest,
       (select array_agg(id order by id desc) from (select id from batch where matches order by id desc limit ${ids}) f) as ids
     from batch`,
    parameters.values,
  );
  const [row] = rows;
  return { count: row?.count ?? 0, looked: row?.looked ?? 0, oldest: row?.oldest ?? before, ids: row?.ids ?? [] };
}

const someContacts = `select * from contacts where organisation_id = $1 and id < $2 order by id desc limit $3`;

/** SQL finds who may match; here it is decided. */
async function lookClosely(db: Db, asking: Asking, sql: string, parameters: Parameters, size: number): Promise<Step> {
  const { rows } = await db.query<AskedRow & { looked: number; oldest: string }>(
    `with batch as materialized (select * from (${someContacts}) c)
     select c.id, c.user_id as "userId", c.phone, c.name, c.language, c.fields, c.details,
       date_part('epoch', c.created_at) * 1000 as "createdAt", c.opted_out_at is not null as "optedOut",
       date_part('epoch', v.last_inbound_at) * 1000 as "lastSeenAt", v.journey_id as "journeyId",
       array(select journey_id from sessions s where s.contact_id = c.id) as history,
       array(${labelsSql("c.organisation_id", "c.id")}) as labels, sums.*
     from (select count(*)::int as looked, (select id from batch order by id limit 1) as oldest from batch) sums
     left join batch c on (${sql})
     left join conversations v on v.contact_id = c.id
     order by c.id desc`,
    parameters.values,
  );
  const { looked = 0, oldest = last } = rows[0] ?? {};
  const found = rows.filter((row) => row.id !== null && matches(asking.query, row, asking.programme, asking.known));
  const ids = found.slice(0, named).map(({ id }) => id);
  return { count: found.length, looked: Math.min(looked, size), oldest: oldest ?? last, ids };
}
