import type { ChildProcess, StdioOptions } from "node:child_process";
import { spawn } from "node:child_process";
import type { Binaries } from "./binaries.ts";
import type { Runner } from "./runner.ts";
import type { SocketFolder } from "./socket.ts";

/** Where one embedded server lives, and as whom. */
export interface Place {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly socket: SocketFolder;
}

export const databaseUser = "hotline";

export function urlOf({ socket }: Place, database: string): string {
  return `postgres://${databaseUser}@localhost/${database}?host=${encodeURIComponent(socket.path)}`;
}

/**
 * What a connection's process needed for one batch it keeps for the next. Given back to the system each time, as glibc does by
 * itself, it comes back page by page: a quarter of all page faults, each of which is dear on a virtual machine.
 */
const keepMemory = { MALLOC_TRIM_THRESHOLD_: `${16 * 2 ** 20}`, MALLOC_MMAP_THRESHOLD_: `${4 * 2 ** 20}` };

/**
 * Runs one of PostgreSQL's programs as the place's user. In a process group of its own, so that Ctrl-C in the
 * terminal reaches only Hotline, which ends its work before it ends the database.
 */
export function run(place: Place, program: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const [command = program, ...rest] = [...place.runner.prefix, program, ...args];
  const user = place.runner.prefix.length === 0 ? place.runner.user : {};
  return spawn(command, rest, {
    ...user,
    stdio,
    detached: true,
    cwd: "/",
    env: { PATH: process.env["PATH"], LC_ALL: "C", ...keepMemory },
  });
}
