import type { ChildProcess } from "node:child_process";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Place, run } from "./place.ts";
import type { Settings } from "./settings.ts";

/** How long the processes of a killed server may hold its shared memory before we give up. */
const shadowPatienceMs = 15_000;
/** Recovery after a crash replays up to `max_wal_size`. */
const startPatienceMs = 300_000;

/** Starts the server and resolves when it accepts connections. What it says goes to the log beside the data folder. */
export async function launch(place: Place, settings: Settings): Promise<ChildProcess> {
  const giveUp = performance.now() + shadowPatienceMs;
  for (;;) {
    const { server, complaint } = await tryOnce(place, settings);
    if (complaint === undefined) return server;
    // Backends of a postmaster that was killed outlive it for a moment.
    if (!/shared memory block/.test(complaint) || performance.now() > giveUp)
      throw new Error(whatNow(place, complaint));
    await delay(100);
  }
}

async function tryOnce(place: Place, settings: Settings): Promise<{ server: ChildProcess; complaint?: string }> {
  const path = `${place.dataDir}.log`;
  const log = await open(path, "a", 0o600);
  const { size } = await log.stat();
  const server = run(place, place.binaries.postgres, argumentsOf(place, settings), ["ignore", log.fd, log.fd]);
  let failure: Error | undefined;
  server.once("error", (error) => {
    failure = error;
  });
  await log.close();
  const deadline = performance.now() + startPatienceMs;
  while (performance.now() < deadline) {
    if (await isReady(place, server)) return { server };
    if (failure) return { server, complaint: failure.message };
    if (server.exitCode !== null || server.signalCode !== null) return { server, complaint: await tail(path, size) };
    await delay(10);
  }
  server.kill("SIGQUIT");
  return { server, complaint: "It did not become ready in time." };
}

function argumentsOf(place: Place, settings: Settings): readonly string[] {
  const all = { unix_socket_directories: place.socket.path, ...settings };
  return ["-D", place.dataDir, ...Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`])];
}

/** The eighth line of `postmaster.pid` is what `pg_ctl -w` waits for, too. */
async function isReady(place: Place, server: ChildProcess): Promise<boolean> {
  const lines = (await readFile(join(place.dataDir, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return Number(lines[0]) === server.pid && lines[7]?.trim() === "ready";
}

async function tail(path: string, from: number): Promise<string> {
  const said = (await readFile(path)).subarray(Math.min(from, (await stat(path)).size)).toString();
  return said.trim().split("\n").slice(-8).join("\n");
}

function whatNow({ dataDir }: Place, complaint: string): string {
  return `PostgreSQL did not start in ${dataDir}. It says:\n${complaint}`;
}
