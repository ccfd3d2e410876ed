import type { Assets } from "./flow.ts";
import { limits } from "./limits.ts";
import type { Input, Run, Session } from "./session.ts";

/** Whether a run goes on. */
export function isAlive({ status }: Pick<Run, "status">): boolean {
  return status === "active" || status === "waiting";
}

/** The session as it is stored: without all that nothing can ask for any more. */
export function stored(session: Session, runs: readonly Run[], input: Input | null, assets: Assets): Session {
  const { input: _, effect, ...common } = session;
  if (session.status === "pending" && effect !== undefined) {
    // In mid-node everything may still be read.
    return { ...common, runs: kept(runs, assets), effect, ...(input === null ? {} : { input }) };
  }
  return { ...common, runs: session.status === "waiting" ? kept(runs, assets) : [] };
}

/** The runs that go on, and of their last children and their parents those that their flows read. */
function kept(runs: readonly Run[], assets: Assets): readonly Run[] {
  if (runs.every(isAlive)) return runs.map(withoutBulk);
  const read = new Set<Run | undefined>();
  for (const run of runs.filter(isAlive)) {
    const reads = assets.flow(run.flow.uuid, run.flow.version)?.reads;
    if (reads?.child) read.add(runs.findLast((other) => other.parentUuid === run.uuid));
    if (reads?.parent) read.add(runs.find((other) => other.uuid === run.parentUuid));
  }
  return runs.flatMap((run) => (isAlive(run) ? [withoutBulk(run)] : read.has(run) ? [bare(run)] : []));
}

/** An answer that is too large to be carried along is forgotten. */
function withoutBulk(run: Run): Run {
  const { webhook, ...others } = run;
  if (webhook === undefined || JSON.stringify(webhook).length <= limits.webhookBytes) return run;
  return others;
}

/** Of a run that is over a parent can read the results, not the way to them. */
function bare({ webhook: _webhook, path: _path, visits: _visits, node: _node, ...run }: Run): Run {
  return { ...run, locals: {} };
}
