import { once } from "node:events";
import { access, chown, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { databaseUser, type Place, run, urlOf } from "./place.ts";

/** Stands beside a data folder from the first `initdb` until the database was made: what is in it then is no data. */
const unfinishedMark = (place: Place) => `${place.dataDir}.unfinished`;

/** Makes the data folder's files on the first start, and again where the first start was cut off. */
export async function ensureCluster(place: Place): Promise<void> {
  const cutOff = await exists(unfinishedMark(place));
  if (cutOff) await empty(place.dataDir);
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
  // The built-in locale sorts the same on every machine; what the system has installed does not matter.
  args.push("--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8");
  if (process.platform === "linux") args.push("--sync-method=syncfs");
  const initdb = run(place, place.binaries.initdb, args, ["ignore", "ignore", "pipe"]);
  const [said, [code]] = await Promise.all([initdb.stderr ? text(initdb.stderr) : "", once(initdb, "exit")]);
  if (code !== 0) throw new Error(`PostgreSQL could not make its files in ${place.dataDir}:\n${said.trim()}`);
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
