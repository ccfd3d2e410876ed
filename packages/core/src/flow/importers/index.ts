import type { Project } from "../../model/project.ts";
import { assemble } from "./assemble.ts";
import { carry, uncarry } from "./carry.ts";
import { forDialect } from "./for-dialect.ts";
import { glific } from "./glific.ts";
import { isObject, type Json, objectOf } from "./json.ts";
import type { Dialect } from "./parts.ts";
import { prepareJourney } from "./prepare.ts";
import { rapidpro } from "./rapidpro.ts";
import { type ImportReport, type Note, Notes } from "./report.ts";

export type { ImportReport, Note } from "./report.ts";

/** Every dialect that can be read and written; the first that a file fits is taken. */
const dialects: readonly Dialect[] = [glific, rapidpro];

export const dialectNames: readonly string[] = dialects.map(({ name }) => name);

export interface Imported {
  readonly project: Project;
  readonly report: ImportReport;
}

/** The file is of no dialect; the message says which files can be read. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}

/**
 * Reads an export file of another system (parsed JSON) into a project named `name`. What cannot come over is told in the
 * report, and stops nothing. Throws `ImportError` where the file is no export at all.
 */
export function importFile(file: unknown, name: string): Imported {
  const dialect = isObject(file) ? dialects.find(({ fits }) => fits(file)) : undefined;
  if (!isObject(file) || dialect === undefined)
    throw new ImportError("This is no export file: neither of RapidPro, TextIt or Weni nor of Glific.");
  const notes = new Notes();
  const project = uncarry(file, assemble(dialect.read(file, notes), name, notes));
  return { project, report: { source: dialect.title, counts: count(project), notes: notes.all } };
}

function count(project: Project): ImportReport["counts"] {
  const { journeys, triggers, fields, groups = [], labels = [], globals, campaigns = [], languages } = project;
  return {
    journeys: journeys.length,
    triggers: triggers.length,
    campaigns: campaigns.length,
    reminders: campaigns.flatMap(({ reminders }) => reminders).length,
    fields: fields.length,
    groups: groups.length,
    labels: labels.length,
    globals: Object.keys(globals).length,
    languages: languages.length,
  };
}

export interface Exported {
  readonly file: Json;
  /** What the other system will not do. */
  readonly notes: readonly Note[];
}

/**
 * Writes a project as an export file that the system of this dialect accepts. What it has no place for travels in a
 * property of our own, so that importing the file gives the same project again.
 */
export function exportFile(project: Project, dialectName: string): Exported {
  const dialect = dialects.find(({ name }) => name === dialectName);
  if (dialect === undefined)
    throw new ImportError(`There is no dialect ${dialectName}; there are ${dialectNames.join(", ")}.`);
  const notes = new Notes();
  const again = (journey: Json) => {
    const [read] = dialect.read(journey, new Notes()).journeys;
    return read === undefined ? undefined : prepareJourney(read, new Notes());
  };
  const journeys = project.journeys.map((journey) =>
    forDialect(dialect.restore(objectOf(journey), again), dialect, notes),
  );
  const file = dialect.write(project, journeys);
  return { file: carry(file, project, importFile(file, "").project), notes: notes.all };
}
