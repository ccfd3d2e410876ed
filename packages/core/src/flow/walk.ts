import type { Flow, Node } from "./flow.ts";
import { limits } from "./limits.ts";
import type { OpenRun, OpenTurn } from "./open-turn.ts";
import { continueRun, follow, type Next, visit } from "./steps.ts";
import { isAlive } from "./stored.ts";

/** Goes from node to node until somebody must be waited for or the session ends. */
export function walk(turn: OpenTurn, exit: Next): void {
  let next = exit;
  while (next !== "stop") {
    const node = turn.pushed ? beginRun(turn) : follow(turn, next);
    if (node === undefined) {
      const parent = endOfRun(turn, leaving(next));
      if (parent === undefined) return;
      next = continueRun(turn, parent);
    } else if (++turn.steps > limits.stepsPerTurn) {
      turn.fail(`Reached maximum number of steps per sprint (${limits.stepsPerTurn})`);
      next = undefined;
    } else {
      next = visit(turn, node);
    }
  }
}

function beginRun(turn: OpenTurn): Node | undefined {
  const pushed = turn.pushed;
  if (pushed === undefined) return undefined;
  turn.pushed = undefined;
  const parent = turn.session.runsBegun > 0 ? turn.run : undefined;
  if (turn.session.runsBegun >= limits.runsPerSession) {
    turn.fail(`Reached maximum number of runs per session (${limits.runsPerSession})`);
    return undefined;
  }
  if (pushed.terminal) for (const run of turn.runs) if (isAlive(run)) turn.endRun(run, "completed");
  const run = newRun(turn, pushed.flow, parent?.uuid);
  turn.runs.push(run);
  turn.session.runsBegun++;
  turn.enterRun(run, pushed.flow);
  const parentUuid = parent?.uuid ?? parentElsewhere(turn);
  turn.emit({
    type: "run_started",
    flow: run.flow,
    runUuid: run.uuid,
    ...(parentUuid === undefined ? {} : { parentUuid }),
    ...(pushed.terminal ? { terminal: true } : {}),
  });
  return pushed.flow.entry;
}

/** The run of another session that started this one. */
function parentElsewhere({ trigger }: OpenTurn): string | undefined {
  return trigger.type === "flow_action" ? trigger.runSummary.uuid : undefined;
}

function newRun(turn: OpenTurn, flow: Flow, parentUuid: string | undefined): OpenRun {
  return {
    uuid: turn.newId(),
    flow: flow.reference,
    status: "active",
    ...(parentUuid === undefined ? {} : { parentUuid }),
    results: {},
    locals: {},
    createdOn: turn.now,
  };
}

/** The exit that leads nowhere, where a journey ends. */
function leaving(next: Next): string | undefined {
  return typeof next === "object" && next.destination === undefined ? next.uuid : undefined;
}

/** Ends the current run. The parent run that goes on, or undefined when the session is over. */
function endOfRun(turn: OpenTurn, exit: string | undefined): OpenRun | undefined {
  const run = turn.run;
  if (isAlive(run)) turn.endRun(run, "completed", exit);
  const parent = turn.runs.find((other) => other.uuid === run.parentUuid);
  if (parent?.status === "active") return parent;
  turn.session.status = run.status === "failed" ? "failed" : "completed";
  return undefined;
}
