import { execFile } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** As whom PostgreSQL runs: it refuses to run as root, so root lends it a user without rights. */
export interface Runner {
  /** The beginning of each command line; empty where the programs can be called directly. */
  readonly prefix: readonly string[];
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Chooses the user for `dataDir`, which is created here and belongs to that user afterwards. */
export async function chooseRunner(dataDir: string, programs: string): Promise<Runner> {
  const before = await stat(dataDir).catch(() => undefined);
  const self = process.getuid?.() ?? 0;
  if (self !== 0 && before && before.uid !== self) throw new Error(foreignFolder(dataDir));
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (self !== 0) return { prefix: [] };
  const user = before && before.uid !== 0 ? { uid: before.uid, gid: before.gid } : await spareUser();
  const reachable = (await everyoneMayEnter(dirname(dataDir))) && (await everyoneMayEnter(programs));
  return reachable ? { prefix: [], user } : { prefix: passWall(user), user };
}

function foreignFolder(dataDir: string): string {
  return `The data folder ${dataDir} belongs to another user: start Hotline as that user, or set HOTLINE_DATA_DIR.`;
}

async function spareUser(): Promise<{ uid: number; gid: number }> {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = await Promise.all([idOf("-u", name), idOf("-g", name)]);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("PostgreSQL may not run as root: start Hotline as another user, or set DATABASE_URL.");
}

async function idOf(flag: string, name: string): Promise<number | undefined> {
  const { stdout } = await promisify(execFile)("id", [flag, name]).catch(() => ({ stdout: "" }));
  return /^\d+\n?$/.test(stdout) ? Number(stdout) : undefined;
}

async function everyoneMayEnter(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return dirname(folder) === folder || everyoneMayEnter(dirname(folder));
}

/**
 * A checkout below /root lies behind a folder that only root may enter. The spare user keeps root's right to pass
 * through folders, and no other; `setpriv` is part of every Debian.
 */
function passWall({ uid, gid }: { uid: number; gid: number }): readonly string[] {
  const caps = "--inh-caps=-all,+dac_override";
  return ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", caps, "--ambient-caps=+dac_override"];
}
