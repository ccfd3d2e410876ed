import type {
  CampaignDefinition,
  FieldDefinition,
  GroupDefinition,
  LabelDefinition,
  Project,
  TriggerDefinition,
} from "../../model/project.ts";
import type { Json } from "./json.ts";
import type { Notes } from "./report.ts";

/** What a dialect found in a file, before journeys are made ready and what they refer to is filled in. */
export interface Parts {
  /** Flow definitions, of any age. */
  readonly journeys: readonly Json[];
  readonly fields: readonly FieldDefinition[];
  readonly groups: readonly GroupDefinition[];
  readonly labels: readonly LabelDefinition[];
  readonly globals: Readonly<Record<string, string>>;
  readonly triggers: readonly TriggerDefinition[];
  readonly campaigns: readonly CampaignDefinition[];
  readonly setAside: NonNullable<Project["setAside"]>;
}

/** One system's way of writing a programme into a file. */
export interface Dialect {
  readonly name: string;
  /** How the system is called in reports. */
  readonly title: string;
  /** Whether a file is of this dialect. */
  fits(file: Json): boolean;
  read(file: Json, notes: Notes): Parts;
  /** Brings a journey that the engine can read back into this dialect's form; `again` imports one journey. */
  restore(journey: Json, again: (journey: Json) => Json | undefined): Json;
  /** A file that the system accepts; the journeys are in its form already. */
  write(project: Project, journeys: readonly Json[]): Json;
  /** Types of actions and of router tests that the system knows. */
  readonly actions: ReadonlySet<string>;
  knowsTest(type: string): boolean;
}
