import { flagNames } from "@hotline/core/model/flags.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { readFlags } from "../../store/flags.ts";
import { humansNow, numbersNow, peopleNow, queuesNow, ratesNow, sourcesNow } from "../../store/live/now.ts";
import { outcomes, replyTimes, windowMinutes } from "../../store/live/recent.ts";
import { countsToday, type KeyCount, lastHour } from "../../store/live/today.ts";
import { roles, rolesRunning } from "../../store/roles-running.ts";
import { readSheds } from "../../store/sheds.ts";
import { readTriageContent } from "../../store/triage-content.ts";
import type { Live } from "../generated/resolvers.ts";

export interface Asking {
  readonly organisationId: OrganisationId;
}

/** Some of the figures, read together. */
interface Part {
  /** How often they are taken at most; what is dear is taken less often. */
  readonly everyMs: number;
  readonly read: (tx: pg.PoolClient, asking: Asking) => Promise<Partial<Live>>;
}

/** All figures of the live page. Another one is a part here, or a line in one. */
export const parts: readonly Part[] = [
  { everyMs: 900, read: flow },
  { everyMs: 900, read: (tx, { organisationId }) => humansNow(tx, organisationId) },
  { everyMs: 900, read: async (tx, { organisationId }) => ({ queues: [...(await queuesNow(tx, organisationId))] }) },
  { everyMs: 1900, read: async (tx, { organisationId }) => ({ peopleNow: await peopleNow(tx, organisationId) }) },
  { everyMs: 1900, read: async (tx, { organisationId }) => ({ minutes: [...(await lastHour(tx, organisationId))] }) },
  {
    everyMs: 1900,
    read: async (tx, { organisationId }) =>
      today(await countsToday(tx, organisationId), await titles(tx, organisationId)),
  },
  { everyMs: 2900, read: recent },
  { everyMs: 4900, read: async (tx, { organisationId }) => ({ sources: [...(await sourcesNow(tx, organisationId))] }) },
  { everyMs: 900, read: switchedOff },
  { everyMs: 4900, read: missingRoles },
];

async function flow(tx: pg.PoolClient, { organisationId }: Asking): Promise<Partial<Live>> {
  const rates = await ratesNow(tx, organisationId);
  const sum = (of: "inPerSecond" | "outPerSecond") => rates.reduce((total, rate) => total + rate[of], 0);
  const numbers = (await numbersNow(tx, organisationId)).map((number) => ({
    ...number,
    perSecond: rates.find(({ numberId }) => numberId === number.id)?.outPerSecond ?? 0,
  }));
  return { inPerSecond: sum("inPerSecond"), outPerSecond: sum("outPerSecond"), numbers };
}

async function recent(tx: pg.PoolClient, { organisationId }: Asking): Promise<Partial<Live>> {
  const minutes = await windowMinutes(tx, organisationId);
  const { p50, p95, sample } = await replyTimes(tx, organisationId, minutes);
  return {
    replyP50Ms: p50,
    replyP95Ms: p95,
    replySample: sample,
    outcomes: [...(await outcomes(tx, organisationId, minutes))],
    outcomesSince: new Date(Date.now() - minutes * 60_000),
  };
}

async function missingRoles(tx: pg.PoolClient): Promise<Partial<Live>> {
  const running = await rolesRunning(tx);
  return { missingRoles: roles.filter((role) => !running.has(role)) };
}

async function switchedOff(tx: pg.PoolClient, { organisationId }: Asking): Promise<Partial<Live>> {
  const sheds = await readSheds(tx, flagNames.length);
  const flags = await readFlags(tx, organisationId);
  const off = flags.flatMap(({ name, isOn, note, switchedBy, switchedAt, shedAt }): Live["off"] => {
    if (!isOn && switchedAt !== null) return [{ name, since: new Date(switchedAt), by: switchedBy, note, load: null }];
    if (shedAt === null) return [];
    const load = sheds.find((shed) => shed.name === name)?.reason ?? null;
    return [{ name, since: new Date(shedAt), by: null, note: "", load }];
  });
  return { sheds: [...sheds], off };
}

/** Titles of the approved answers, in the first language that each has. */
async function titles(tx: pg.PoolClient, organisationId: OrganisationId): Promise<ReadonlyMap<string, string>> {
  const content = await readTriageContent(tx, organisationId);
  return new Map((content?.answers ?? []).map(({ key, title }) => [key, Object.values(title)[0] ?? key]));
}

function today(counts: readonly KeyCount[], titleOf: ReadonlyMap<string, string>): Partial<Live> {
  const sum = (measure: string) => counts.find((each) => each.measure === measure)?.count ?? 0;
  const top = (measure: string) =>
    counts
      .filter((each) => each.measure === measure)
      .map(({ key, count }) => ({ key, count, label: titleOf.get(key) ?? null }));
  return {
    inToday: sum("in"),
    outToday: sum("out"),
    peopleToday: sum("people"),
    choices: top("choice"),
    answers: top("answer"),
    labels: top("label"),
    languages: top("language"),
    countries: top("country"),
  };
}
