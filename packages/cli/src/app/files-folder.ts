import { join } from "node:path";
import type { ServerConfig } from "@hotline/server/config.ts";
import { plainly } from "../plain.ts";
import { ensureWritable } from "../writable.ts";

/** Whoever keeps files of conversations is told at the start, and not by the first picture, that there is no room for them. */
export async function ensureFilesFolder({ roles, filesDir }: ServerConfig): Promise<void> {
  if (!roles.some((role) => role === "web" || role === "jobs")) return;
  await ensureWritable(join(filesDir, "room")).catch((cause: unknown) => {
    throw new Error(`HOTLINE_FILES_DIR cannot be used. ${plainly(cause) ?? String(cause)}`, { cause });
  });
}
