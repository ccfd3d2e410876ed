import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

/*
 * A test that is killed with -9 cannot stop what it started. So between the two stands this small program: it starts
 * the other, and stops it when its own standard input ends, which the system sees to however the test ends.
 */

const isProgram = process.argv[1] === fileURLToPath(import.meta.url);
if (isProgram) hold(process.argv.slice(2));

export type Leashed = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a Node program that does not outlive this process. */
export function spawnLeashed(args: readonly string[], env: NodeJS.ProcessEnv): Leashed {
  return spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
}

/** Asks the program to stop, and waits until it has. */
export async function letGo(child: Leashed): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once("exit", () => resolve());
  child.stdout.resume();
  child.stdin.end();
  await promise;
}

/** Kills the program without a word, as `kill -9` does, and waits until it is gone. */
export async function killNow(child: Leashed): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once("exit", () => resolve());
  child.stdout.resume();
  child.kill("SIGUSR2");
  await promise;
}

function hold(args: readonly string[]): void {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  const stop = () => child.kill("SIGTERM");
  process.stdin.resume().once("end", stop).once("error", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("SIGUSR2", () => child.kill("SIGKILL"));
  child.once("exit", (code) => process.exit(code ?? 1));
}
