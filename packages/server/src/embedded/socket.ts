import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Runner } from "./runner.ts";

export interface SocketFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** The address of a Unix socket holds 107 bytes on Linux and 103 on macOS, `/.s.PGSQL.5432.lock` included. */
const longestPath = 80;

/** The data folder itself where its path is short enough, else a private folder in the temp folder. */
export async function makeSocketFolder(dataDir: string, { user }: Runner): Promise<SocketFolder> {
  if (Buffer.byteLength(dataDir) <= longestPath) return { path: dataDir, remove: async () => undefined };
  const path = await mkdtemp(join(tmpdir(), "hotline-"));
  if (user) await chown(path, user.uid, user.gid);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
