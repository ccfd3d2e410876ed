import { readFile, writeFile } from "node:fs/promises";
import type { Environment } from "@hotline/core/expr/index.ts";
import { type Happening, type Recording, settingsOf } from "@hotline/core/flow/replay/index.ts";

/** Writes everything down that is needed to run a chat again with other journeys. */
export async function saveRecording(
  path: string,
  environment: Environment,
  happenings: readonly Happening[],
): Promise<void> {
  const recording: Recording = { version: 1, settings: settingsOf(environment), happenings };
  await writeFile(path, `${JSON.stringify(recording, null, 2)}\n`);
}

/** Reads what `saveRecording` wrote. Throws an `Error` for anything else. */
export async function readRecording(path: string): Promise<Recording> {
  const text = await readFile(path, "utf8");
  const json = parsed(text);
  if (isRecording(json)) return json;
  throw new Error(`${path} is no recording: make one with hotline play DIR --record FILE.json`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecording(json: unknown): json is Recording {
  const { version, settings, happenings } = Object(json);
  return version === 1 && typeof settings === "object" && Array.isArray(happenings);
}
