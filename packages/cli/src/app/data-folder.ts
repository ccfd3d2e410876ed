import { join, resolve } from "node:path";
import { type Lock, LockHeldError, readHolder, takeLock } from "@hotline/server/embedded/lock.ts";
import { type EmbeddedPostgres, startPostgres } from "@hotline/server/embedded/postgres.ts";
import { makeFolder } from "../make-folder.ts";
import { complain } from "../output.ts";
import { plainly } from "../plain.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that a started hotline owns: its database, its chats, its lock. */
export interface DataFolder {
  readonly path: string;
  readonly lock: Lock;
  startDatabase(): Promise<EmbeddedPostgres>;
}

function dataFolderOf(env: Environment): string {
  return resolve(env["HOTLINE_DATA_DIR"] || ".data");
}

function tellOfEnd(log: string): void {
  complain(`PostgreSQL ended without being asked to, and is started again. Its last words are in ${log}`);
}

/** Takes the folder for this process. Throws where another hotline has it, and says where that one listens. */
export async function openDataFolder(env: Environment): Promise<DataFolder> {
  const path = dataFolderOf(env);
  const lock = await makeFolder(path)
    .then(() => takeLock(lockPath(path)))
    .catch((cause: unknown) => {
      const isHeld = cause instanceof LockHeldError;
      throw new Error(isHeld ? alreadyRunning(path, cause) : cannotBeUsed(path, cause), { cause });
    });
  return { path, lock, startDatabase: () => startPostgres({ dataDir: join(path, "postgres"), onEnd: tellOfEnd }) };
}

/** Where a hotline that runs in this folder now has its database and its console. */
export async function runningHotline(env: Environment): Promise<{ database?: string; url?: string }> {
  const { database, url } = (await readHolder(lockPath(dataFolderOf(env))))?.info ?? {};
  return { ...(database !== undefined && { database }), ...(url !== undefined && { url }) };
}

function lockPath(folder: string): string {
  return join(folder, "hotline.lock");
}

function cannotBeUsed(path: string, cause: unknown): string {
  const why = plainly(cause) ?? String(cause);
  return `The data folder ${path} cannot be used. ${why} HOTLINE_DATA_DIR chooses another: HOTLINE_DATA_DIR=.data-two npm start`;
}

function alreadyRunning(path: string, { holder }: LockHeldError): string {
  const { url, phone } = holder.info;
  const where = url ? `at ${url}${phone ? `, the phone page at ${phone}` : ""}` : "and still starting";
  const other = "HOTLINE_DATA_DIR=.data-two npm start -- --port 4000";
  return `Hotline runs already in ${path} (process ${holder.pid}) ${where}. A second one beside it: ${other}`;
}
