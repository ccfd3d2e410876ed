import { type DataTable, tableFromJson } from "@hotline/core/data/table.ts";
import { type Flow, FlowError, readFlow } from "@hotline/core/flow/index.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { Programme, Settings } from "@hotline/core/play/programme.ts";
import { programmeOf } from "@hotline/core/play/programme-of.ts";

/** What the server gives to play with. */
export interface Given {
  readonly settings: Settings;
  readonly journeys: readonly { readonly version: number; readonly definition: unknown }[];
  readonly tables: readonly unknown[];
}

/** Makes it ready to run; `chosen` is played in the place of that journey's newest version. */
export function readyProgramme(
  given: Given,
  chosen: Given["journeys"][number] | undefined,
  now: () => number,
): Programme {
  const flows = new Map<string, Flow>();
  const versions = chosen === undefined ? given.journeys : [...given.journeys, chosen];
  for (const { definition, version } of versions) keep(flows, definition, String(version));
  for (const definition of reminderJourneys(given.settings.campaigns ?? [])) keep(flows, definition);
  const tables = new Map<string, DataTable>(given.tables.map(tableFromJson).map((table) => [table.key, table]));
  const llm = (uuid: string) => ({ uuid, name: "language model", roles: ["engine" as const] });
  return programmeOf(given.settings, { flow: (uuid) => flows.get(uuid), tables, llm, now });
}

/** One that cannot be read must not take the others down with it; checks tell its author. */
function keep(flows: Map<string, Flow>, definition: unknown, version?: string): void {
  try {
    const flow = readFlow(definition, version === undefined ? {} : { version });
    flows.set(flow.reference.uuid, flow);
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
  }
}
