import type { Answer, Session } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type ContactRow, readHeld, type Work } from "../store/claim-inbox.ts";
import { isAway } from "../store/database.ts";
import type { ContactTurns } from "../store/turns.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { classifying } from "../triage/classifying.ts";
import { failedTurns, runContact } from "./contact-turns.ts";
import { environmentNow } from "./environment.ts";
import { filled } from "./fill-prompts.ts";
import type { Programmes } from "./programmes.ts";
import type { ContactWork, Setting } from "./setting.ts";
import { tapsOnCopies } from "./taps-on-copies.ts";
import type { SpokenTurns } from "./turn-log.ts";
import { UnusableProgramme } from "./unusable.ts";
import { withLabels } from "./with-labels.ts";
import { withdrawn } from "./withdrawn.ts";

interface Deps {
  readonly programmes: Programmes;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly answer: Answer;
}

/** Runs a batch of work, contact by contact; nothing is stored here. */
export async function turnsOf(tx: pg.PoolClient, works: readonly Work[], deps: Deps): Promise<readonly ContactTurns[]> {
  const results: SpokenTurns[] = [];
  const groups = await labelled(
    tx,
    await inSettings(byContact(await tapsOnCopies(tx, await withdrawn(tx, works))), deps),
  );
  const pending = groups.filter(
    ({ works }) => sessionOf(works[0])?.status === "pending" || works.some(({ kind }) => kind === "handBack"),
  );
  const held = await readHeld(
    tx,
    pending.map(({ works: [{ contactId }] }) => contactId),
  ).then((waited) => withdrawn(tx, waited));
  for (const { works, setting } of groups) {
    const { organisationId, contactId } = works[0];
    const loading = deps.programmes.ready(organisationId, sessionOf(works[0]));
    if (loading) await loading;
    results.push(run({ works, held: held.filter((work) => work.contactId === contactId) }, setting, deps));
  }
  return filled(tx, results);
}

type OfOne = readonly [Work, ...Work[]];

/** One contact's work, and the organisation that it is done for. */
interface Group {
  readonly works: OfOne;
  readonly setting: Setting;
}

async function inSettings(all: readonly OfOne[], deps: Deps): Promise<readonly Group[]> {
  const settings = new Map<string, Setting>();
  const groups: Group[] = [];
  for (const works of all) {
    const { organisationId } = works[0];
    const setting = settings.get(organisationId) ?? (await settingOf(organisationId, deps));
    settings.set(organisationId, setting);
    groups.push({ works, setting });
  }
  return groups;
}

/** The contacts with their labels, where a segment of theirs asks for them. */
async function labelled(tx: pg.PoolClient, groups: readonly Group[]): Promise<readonly Group[]> {
  const asking = groups.filter(({ setting }) => setting.programme.asksLabels);
  if (asking.length === 0) return groups;
  const found = new Map<string, ContactRow>();
  for (const [organisationId, theirs] of Map.groupBy(asking, ({ works: [work] }) => work.organisationId)) {
    const contacts = theirs.map(({ works: [{ contact }] }) => contact);
    for (const one of await withLabels(tx, organisationId, contacts, { asksLabels: true })) found.set(one.id, one);
  }
  return groups.map(({ works: [first, ...more], setting }) => {
    const contact = found.get(first.contactId) ?? first.contact;
    return { works: [{ ...first, contact }, ...more], setting };
  });
}

async function settingOf(organisationId: OrganisationId, { programmes, answer }: Deps): Promise<Setting> {
  const programme = await programmes.of(organisationId).catch((error: unknown) => {
    throw isAway(error) ? error : new UnusableProgramme(organisationId, error);
  });
  if (!programme) throw new Error(`Organisation ${organisationId} is gone.`);
  const environment = environmentNow(programme);
  return { programme, environment, answer: classifying(programme.triage, environment.now, answer) };
}

function run(mine: ContactWork, setting: Setting, { metrics, log }: Deps): SpokenTurns {
  try {
    return runContact(mine, setting);
  } catch (error) {
    metrics.turnFailures.inc();
    log.error({ contact: mine.works[0].contactId, ...describe(error) }, "the engine refused a turn");
    return failedTurns(mine, setting, describe(error).error);
  }
}

function byContact(works: readonly Work[]): readonly OfOne[] {
  const groups = new Map<string, [Work, ...Work[]]>();
  for (const work of works) {
    const group = groups.get(work.contactId);
    if (group) group.push(work);
    else groups.set(work.contactId, [work]);
  }
  return [...groups.values()];
}

function sessionOf({ conversation }: Work): Session | null {
  return (conversation?.session ?? null) as Session | null;
}
