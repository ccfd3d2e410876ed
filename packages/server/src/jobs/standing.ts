import type { CronItem, Runner, Task, TaskList } from "graphile-worker";
import { again } from "./again.ts";

/** Work that is asked for by the clock, once each time in a cluster, whichever process does it. */
interface StandingTask {
  /** When, as a crontab says it. */
  readonly cron: string;
  readonly work: (payload: unknown) => Promise<unknown>;
  /** It is asked for when a process starts, too, under this key. */
  readonly atStart?: string;
  /** In a queue, one after the other. */
  readonly queueName?: string;
  /** It asks for itself again, from the start on. Cron then only takes it up should it have died. */
  readonly again?: Pause;
}

interface Pause {
  readonly everyMs: number;
  /** It rests longer while the process has hardly a free moment. */
  readonly givesWay: boolean;
}

/** By the names of the tasks. */
export type StandingTasks = Readonly<Record<string, StandingTask>>;

/** What each does when it is asked. */
export function taskListOf(tasks: StandingTasks): TaskList {
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, repeated(name, task)]));
}

function repeated(name: string, { work, again: pause }: StandingTask): Task {
  return async (payload, { addJob }) => {
    const begun = performance.now();
    await work(payload);
    if (pause) await addJob(name, {}, nextOf(name, pause, performance.now() - begun));
  };
}

function nextOf(name: string, { everyMs, givesWay }: Pause, tookMs: number) {
  return givesWay ? again(name, everyMs, tookMs) : { jobKey: name, runAt: new Date(Date.now() + everyMs) };
}

/** When each is asked for. */
export function cronItemsOf(tasks: StandingTasks): CronItem[] {
  return Object.entries(tasks).map(([task, { cron, queueName, again: pause }]) => {
    const options = {
      ...(queueName !== undefined && { queueName }),
      ...(pause && { jobKey: task, jobKeyMode: "preserve_run_at" as const }),
    };
    return { task, match: cron, options };
  });
}

/** Asks for those that are due at the start. */
export async function addFirstJobs(runner: Runner, tasks: StandingTasks): Promise<void> {
  for (const [task, { atStart, queueName, again: pause }] of Object.entries(tasks)) {
    const jobKey = pause ? task : atStart;
    if (jobKey !== undefined) await runner.addJob(task, {}, { jobKey, ...(queueName !== undefined && { queueName }) });
  }
}
