import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { access, chown, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { stopOrphanedInitdb } from "./orphan.ts";
import { databaseUser, type Place, run, urlOf } from "./place.ts";

/**
 * Stands beside a data folder from the first `initdb` until the database was made: what is in it then is no data. Holds
 * the number of that `initdb`, which lives on where we are killed.
 */
const unfinishedMark = (place: Place) => `${place.dataDir}.unfinished`;

/** Makes the data folder's files on the first start, and again where the first start was cut off. */
export async function ensureCluster(place: Place): Promise<void> {
  const cutOff = await exists(unfinishedMark(place));
  if (cutOff) await clear(place);
  else if (await exists(join(place.dataDir, "PG_VERSION"))) return;
  await writeFile(unfinishedMark(place), "");
  const { user } = place.runner;
  if (user) await chown(place.dataDir, user.uid, user.gid);
  await initialise(place);
}

/** Makes the database `hotline` after the first start. */
export async function ensureDatabase(place: Place): Promise<void> {
  if (!(await exists(unfinishedMark(place)))) return;
  const client = new pg.Client({ connectionString: urlOf(place, "postgres") });
  await client.connect();
  await client.query("create database hotline");
  await client.end();
  await rm(unfinishedMark(place));
}

/** Trust is safe: the only way in is the socket, in a folder that only its owner may enter. */
async function initialise(place: Place): Promise<void> {
  const args = ["--pgdata", place.dataDir, "--username", databaseUser, "--auth=trust", "--encoding=UTF8"];
  // Before a segment's first commit it is filled with zeros: 16 MB, as usual, hold all commits up for 45 ms or more.
  args.push("--wal-segsize=4");
  // The built-in locale sorts the same on every machine; what the system has installed does not matter.
  args.push("--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8");
  if (process.platform === "linux") args.push("--sync-method=syncfs");
  const initdb = run(place, place.binaries.initdb, args, ["ignore", "ignore", "pipe"]);
  writeFileSync(unfinishedMark(place), `${initdb.pid ?? ""}`);
  const [said, [code]] = await Promise.all([initdb.stderr ? text(initdb.stderr) : "", once(initdb, "exit")]);
  if (code === 0) return;
  const why = /No space left|Check free disk space/.test(said)
    ? "the disk is full, and an empty database takes 60 MB. It says"
    : "it says";
  throw new Error(`PostgreSQL could not make its files in ${place.dataDir}: ${why}:\n${said.trim()}`);
}

async function clear(place: Place): Promise<void> {
  await stopOrphanedInitdb(Number(await readFile(unfinishedMark(place), "utf8")), place.dataDir);
  for (const name of await readdir(place.dataDir))
    await rm(join(place.dataDir, name), { recursive: true, force: true, maxRetries: 10 });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
