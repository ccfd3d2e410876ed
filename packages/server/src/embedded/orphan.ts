import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const patienceMs = 20_000;

/**
 * Ends a PostgreSQL whose parent was killed, and removes what it left behind. Call only with the folder's lock in
 * hand: without it, the process found here would be somebody's working database.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await runs("postgres", pid, dataDir)) {
    process.kill(pid, "SIGINT");
    if (!(await isGone(pid, dataDir))) {
      process.kill(pid, "SIGQUIT");
      await isGone(pid, dataDir);
    }
  }
  // PostgreSQL would take any living process with that number for its owner, e.g. after a restart of a container.
  await rm(pidFile, { force: true });
  await rm(join(dataDir, ".s.PGSQL.5432.lock"), { force: true });
}

/** Ends an `initdb` whose parent was killed, with what it started: it would go on writing files that we remove. */
export async function stopOrphanedInitdb(pid: number, dataDir: string): Promise<void> {
  if (!Number.isInteger(pid) || pid <= 1 || !(await runs("initdb", pid, dataDir))) return;
  process.kill(-pid, "SIGKILL");
  await isGone(pid, dataDir, "initdb");
}

async function isGone(pid: number, dataDir: string, program = "postgres"): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (!(await runs(program, pid, dataDir))) return true;
    await delay(20);
  }
  return false;
}

async function runs(program: string, pid: number, dataDir: string): Promise<boolean> {
  const words = await commandLine(pid);
  return basename(words[0] ?? "") === program && words.includes(dataDir);
}

async function commandLine(pid: number): Promise<readonly string[]> {
  if (process.platform === "linux") return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
  const { stdout } = await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }));
  return stdout.trim().split(" ");
}
