import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ImportError, importFile } from "../src/flow/importers/index.ts";
import { type Flow, readFlow } from "../src/flow/index.ts";

export interface Largest {
  readonly file: string;
  readonly flow: Flow;
  /** All journeys of the file: the largest may enter them. */
  readonly flows: readonly Flow[];
}

/** The journey with the most nodes of all export files below a folder; undefined where there is none. */
export function largestFlow(folder: string): Largest | undefined {
  let largest: Largest | undefined;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
    const file = join(entry.parentPath, entry.name);
    const flows = flowsOf(file);
    for (const flow of flows) if (flow.nodes.size > (largest?.flow.nodes.size ?? 0)) largest = { file, flow, flows };
  }
  return largest;
}

function flowsOf(file: string): readonly Flow[] {
  try {
    return importFile(JSON.parse(readFileSync(file, "utf8")), file).project.journeys.map((journey) =>
      readFlow(journey),
    );
  } catch (error) {
    if (error instanceof ImportError || error instanceof SyntaxError) return [];
    throw error;
  }
}
