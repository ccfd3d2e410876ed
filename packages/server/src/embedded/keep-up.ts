import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

export interface KeptUp {
  /** Of the program that runs now. */
  readonly pid: number;
  /** Ends the program for good; resolves when it is gone. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

const firstWaitMs = 100;
const longestWaitMs = 30_000;
/** Who lived that long did not die of being started. */
const healthyMs = 60_000;

/**
 * Starts a program, and again whenever it ends without us: killed, or for want of memory. At night there is nobody who
 * would. `onEnd` is told each time.
 */
export async function keepUp(start: () => Promise<ChildProcess>, onEnd: () => void): Promise<KeptUp> {
  const stopping = new AbortController();
  const { signal: isStopping } = stopping;
  let server = await start();
  let waitMs = firstWaitMs;
  let restart: Promise<void> = Promise.resolve();
  const watch = () => {
    const begun = performance.now();
    server.once("exit", () => {
      if (isStopping.aborted) return;
      if (performance.now() - begun > healthyMs) waitMs = firstWaitMs;
      onEnd();
      restart = again();
    });
  };
  const again = async () => {
    while (!isStopping.aborted) {
      await delay(waitMs, undefined, { signal: isStopping }).catch(() => undefined);
      waitMs = Math.min(longestWaitMs, waitMs * 2);
      if (isStopping.aborted) return;
      const next = await start().catch(() => undefined);
      if (!next) continue;
      server = next;
      watch();
      return;
    }
  };
  watch();
  return {
    get pid() {
      return server.pid ?? 0;
    },
    async stop(signal) {
      stopping.abort();
      await restart;
      await end(server, signal);
    },
  };
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}
