import type { Answer, Session } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import { readHeld, type Work } from "../store/claim-inbox.ts";
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
  const settings = new Map<string, Setting>();
  const results: SpokenTurns[] = [];
  const groups = byContact(works);
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
    settings.set(organisationId, setting);
    const loading = deps.programmes.ready(organisationId, sessionOf(mine[0]));
    if (loading) await loading;
    results.push(run({ works: mine, held: held.filter((work) => work.contactId === contactId) }, setting, deps));
  }
  return filled(tx, results);
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

function byContact(works: readonly Work[]): readonly [Work, ...Work[]][] {
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
