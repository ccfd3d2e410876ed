import type { Answer, Session } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import { readHeld, type Work } from "../store/claim-inbox.ts";
import { readLabelsOfMany } from "../store/contacts/labels-of-many.ts";
import type { ContactTurns } from "../store/turns.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { classifying } from "../triage/classifying.ts";
import { failedTurns, runContact } from "./contact-turns.ts";
import { environmentOf } from "./environment.ts";
import { filled } from "./fill-prompts.ts";
import type { Programmes } from "./programmes.ts";
import type { ContactWork, Setting } from "./setting.ts";
import type { SpokenTurns } from "./turn-log.ts";

interface Deps {
  readonly programmes: Programmes;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly answer: Answer;
}

/** Runs a batch of work, contact by contact; nothing is stored here. */
export async function turnsOf(tx: pg.PoolClient, works: readonly Work[], deps: Deps): Promise<readonly ContactTurns[]> {
  const results: SpokenTurns[] = [];
  const plain = byContact(works);
  const settings = await settingsOf(plain, deps);
  const groups = await labelled(tx, plain, settings);
  const pending = groups.filter(
    (works) => sessionOf(works[0])?.status === "pending" || works.some(({ kind }) => kind === "handBack"),
  );
  const held = await readHeld(
    tx,
    pending.map(([{ contactId }]) => contactId),
  );
  for (const mine of groups) {
    const { organisationId, contactId } = mine[0];
    const setting = settings.get(organisationId) ?? (await settingOf(organisationId, deps));
    const loading = deps.programmes.ready(organisationId, sessionOf(mine[0]));
    if (loading) await loading;
    results.push(run({ works: mine, held: held.filter((work) => work.contactId === contactId) }, setting, deps));
  }
  return filled(tx, results);
}

type OfOne = readonly [Work, ...Work[]];

async function settingsOf(groups: readonly OfOne[], deps: Deps): Promise<ReadonlyMap<string, Setting>> {
  const settings = new Map<string, Setting>();
  for (const [{ organisationId }] of groups)
    if (!settings.has(organisationId)) settings.set(organisationId, await settingOf(organisationId, deps));
  return settings;
}

/** The contacts with their labels, where a segment of theirs asks for them; nothing is asked of the database otherwise. */
async function labelled(
  tx: pg.PoolClient,
  groups: readonly OfOne[],
  settings: ReadonlyMap<string, Setting>,
): Promise<readonly OfOne[]> {
  const asking = groups.filter(([{ organisationId }]) => settings.get(organisationId)?.programme.asksLabels);
  const found = new Map<string, readonly string[]>();
  for (const [organisationId, theirs] of Map.groupBy(asking, ([work]) => work.organisationId)) {
    const ids = theirs.map(([{ contactId }]) => contactId);
    for (const [id, labels] of await readLabelsOfMany(tx, organisationId, ids)) found.set(id, labels);
  }
  return found.size === 0 ? groups : groups.map(([first, ...more]) => [withLabels(first, found), ...more]);
}

function withLabels(work: Work, found: ReadonlyMap<string, readonly string[]>): Work {
  const labels = found.get(work.contactId);
  return labels === undefined ? work : { ...work, contact: { ...work.contact, labels } };
}

async function settingOf(organisationId: string, { programmes, answer }: Deps): Promise<Setting> {
  const programme = await programmes.of(organisationId, Date.now());
  if (!programme) throw new Error(`Organisation ${organisationId} is gone.`);
  const environment = environmentOf(programme);
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
