import { execFile } from "node:child_process";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

/** What a lock file says: which process holds it, and what that process wants others to know. */
export interface Holder {
  readonly pid: number;
  /** Tells this process from a later one that was given the same number. */
  readonly identity: string;
  readonly info: Readonly<Record<string, string>>;
}

export interface Lock {
  /** Tells others more about the holder, for example where it listens. */
  describe(info: Readonly<Record<string, string>>): Promise<void>;
  release(): Promise<void>;
}

export class LockHeldError extends Error {
  override readonly name = "LockHeldError";
  readonly holder: Holder;

  constructor(path: string, holder: Holder) {
    super(`${path} is held by process ${holder.pid}, which is still running.`);
    this.holder = holder;
  }
}

/** Takes the lock, also over a holder that is gone (kill -9, power cut). Throws `LockHeldError` beside a living one. */
export async function takeLock(path: string): Promise<Lock> {
  const me: Holder = { pid: process.pid, identity: (await identityOf(process.pid)) ?? "", info: {} };
  for (;;) {
    const taken = await writeFile(path, JSON.stringify(me), { flag: "wx" }).then(() => true, existsAlready);
    if (taken) return lockOf(path, me);
    const holder = await readHolder(path);
    if (holder) throw new LockHeldError(path, holder);
    await removeStale(path);
  }
}

/** Longer than a removal takes: whoever began this one was killed. */
const removalMs = 5_000;

/**
 * Removes a lock that nobody holds, one process at a time: of two that found it at once, the second would remove the lock
 * that the first has taken meanwhile, and both would hold one.
 */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.removing`;
  const isOurs = await writeFile(guard, "", { flag: "wx" }).then(() => true, existsAlready);
  if (!isOurs) {
    const { mtimeMs } = await stat(guard).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > removalMs) await rm(guard, { force: true });
    await delay(10);
    return;
  }
  try {
    // A lock that was taken just now may not be written yet.
    await delay(20);
    if (!(await readHolder(path))) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** The living holder of the lock, or undefined where nobody holds it. */
export async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const holder = parseHolder(text);
  if (!holder) return undefined;
  return (await identityOf(holder.pid)) === holder.identity ? holder : undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, identity, info } = JSON.parse(text) as Partial<Holder>;
    return pid === undefined || identity === undefined ? undefined : { pid, identity, info: info ?? {} };
  } catch {
    // Half a file, from a process that was killed while it wrote.
    return undefined;
  }
}

function existsAlready(error: NodeJS.ErrnoException): false {
  if (error.code === "EEXIST") return false;
  throw error;
}

function lockOf(path: string, me: Holder): Lock {
  return {
    async describe(info) {
      await writeFile(`${path}.new`, JSON.stringify({ ...me, info }));
      await rename(`${path}.new`, path);
    },
    release: () => rm(path, { force: true }),
  };
}

/** When the process began, in whatever words the system has for it; undefined where it runs no more. */
async function identityOf(pid: number): Promise<string | undefined> {
  return process.platform === "linux" ? linuxIdentity(pid) : psIdentity(pid);
}

async function linuxIdentity(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the program's name in brackets and may hold anything; the third is its state.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (!state || state === "Z" || state === "X") return undefined;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}/${fields[18] ?? ""}`;
}

async function psIdentity(pid: number): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }));
  return stdout.trim() || undefined;
}
