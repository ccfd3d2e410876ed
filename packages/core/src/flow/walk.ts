import type { Flow, Node } from "./flow.ts";
import { limits } from "./limits.ts";
import { continueRun, follow, type Next, visit } from "./steps.ts";
import { isAlive } from "./stored.ts";
import type { Work, WorkRun } from "./work.ts";

/** Goes from node to node until somebody must be waited for or the session ends. */
export function walk(work: Work, exit: Next): void {
  let next = exit;
  while (next !== "stop") {
    const node = work.pushed ? beginRun(work) : follow(work, next);
    if (node === undefined) {
      const parent = endOfRun(work, leaving(next));
      if (parent === undefined) return;
      next = continueRun(work, parent);
    } else if (++work.steps > limits.stepsPerTurn) {
      work.fail(`Reached maximum number of steps per sprint (${limits.stepsPerTurn})`);
      next = undefined;
    } else {
      next = visit(work, node);
    }
  }
}

function beginRun(work: Work): Node | undefined {
  const pushed = work.pushed;
  if (pushed === undefined) return undefined;
  work.pushed = undefined;
  const parent = work.session.runsBegun > 0 ? work.run : undefined;
  if (work.session.runsBegun >= limits.runsPerSession) {
    work.fail(`Reached maximum number of runs per session (${limits.runsPerSession})`);
    return undefined;
  }
  if (pushed.terminal) for (const run of work.runs) if (isAlive(run)) work.endRun(run, "completed");
  const run = newRun(work, pushed.flow, parent?.uuid);
  work.runs.push(run);
  work.session.runsBegun++;
  work.enterRun(run, pushed.flow);
  const parentUuid = parent?.uuid ?? parentElsewhere(work);
  work.emit({
    type: "run_started",
    flow: run.flow,
    runUuid: run.uuid,
    ...(parentUuid === undefined ? {} : { parentUuid }),
    ...(pushed.terminal ? { terminal: true } : {}),
  });
  return pushed.flow.entry;
}

/** The run of another session that started this one. */
function parentElsewhere({ trigger }: Work): string | undefined {
  return trigger.type === "flow_action" ? trigger.runSummary.uuid : undefined;
}

function newRun(work: Work, flow: Flow, parentUuid: string | undefined): WorkRun {
  return {
    uuid: work.newId(),
    flow: flow.reference,
    status: "active",
    ...(parentUuid === undefined ? {} : { parentUuid }),
    results: {},
    locals: {},
    createdOn: work.now,
  };
}

/** The exit that leads nowhere, where a journey ends. */
function leaving(next: Next): string | undefined {
  return typeof next === "object" && next.destination === undefined ? next.uuid : undefined;
}

/** Ends the current run. The parent run that goes on, or undefined when the session is over. */
function endOfRun(work: Work, exit: string | undefined): WorkRun | undefined {
  const run = work.run;
  if (isAlive(run)) work.endRun(run, "completed", exit);
  const parent = work.runs.find((other) => other.uuid === run.parentUuid);
  if (parent?.status === "active") return parent;
  work.session.status = run.status === "failed" ? "failed" : "completed";
  return undefined;
}
