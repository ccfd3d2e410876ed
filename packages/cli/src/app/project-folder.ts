import { stat } from "node:fs/promises";
import type { ServerConfig } from "@hotline/server/config.ts";

/** A mistyped folder would be found out when the figures that people are told are too old. */
export async function ensureProjectFolder({ roles, projectDir }: Pick<ServerConfig, "roles" | "projectDir">) {
  if (projectDir === undefined || !roles.includes("jobs")) return;
  const isFolder = await stat(projectDir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new Error(
      `HOTLINE_PROJECT_DIR=${projectDir} is no folder here: data sources given as files are read from it.`,
    );
}
