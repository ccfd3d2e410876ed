import { exportFile, ImportError, importFile } from "@hotline/core/flow/importers/index.ts";
import { failedEffect, readFlow } from "@hotline/core/flow/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { checkProject } from "../../check/check-project.ts";
import { programmeOf } from "../../play/programme.ts";
import { hotlineFile } from "../../project/schema.ts";
import type { CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Universe } from "../universe.ts";

/** What is said to each journey in turn: answers that many questions take, and some that hardly any does. */
const words = ["hello", "1", "yes", "31", "no", "@contact.name", "2030-05-04", ""];

/** Whole export files: each imports, comes back from an export as it was, can be checked, and its journeys played. */
export const realFlows: ConformanceKind = {
  name: "real-flows",
  files: /(^|\/)real-flows\/(?!.*(^|\/)_index\.json$).*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.json<unknown>();
    if (!holdsFlows(json)) {
      yield judge(`${file.path} is refused`, true, () => isRefused(json));
      return;
    }
    let project: Project | undefined;
    yield judge(`${file.path} imports`, true, () => {
      project = importFile(json, file.name).project;
      return isWhole(json, project);
    });
    if (project !== undefined) yield* runProject(file.path, project);
  },
};

function* runProject(path: string, project: Project): Iterable<Outcome> {
  for (const dialect of ["rapidpro", "glific"])
    yield judge(`${path} to ${dialect} and back`, project, () => thereAndBack(project, dialect));
  yield judge(`${path} is checked`, true, () => Array.isArray(checkProject(project)));
  const flows = project.journeys.map((journey) => readFlow(journey));
  const loaded = { project, flows: new Map(flows.map((flow) => [flow.reference.uuid, flow])), tables: new Map() };
  for (const { reference } of flows)
    yield judge(`${path} "${reference.name}" is played`, true, () => play(loaded, reference.uuid));
}

/** Whether there is a flow anywhere in a file, of whatever age: only files without one may be refused. */
function holdsFlows(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(holdsFlows);
  if (typeof json !== "object" || json === null) return false;
  if (["nodes", "action_sets", "campaigns"].some((key) => Array.isArray(Reflect.get(json, key)))) return true;
  return Object.values(json).some(holdsFlows);
}

function isRefused(json: unknown): boolean {
  try {
    importFile(json, "");
    return false;
  } catch (error) {
    if (error instanceof ImportError) return true;
    throw error;
  }
}

/** Whether as many journeys came over as the file has ids for, in a project that `hotline import` would take. */
function isWhole(json: unknown, { journeys, content: _, ...settings }: Project): boolean {
  hotlineFile.parse(settings);
  const flows = (json as { flows?: readonly unknown[] }).flows;
  return journeys.length === (flows === undefined ? 1 : flows.length);
}

function thereAndBack(project: Project, dialect: string): Project {
  const { file } = exportFile(project, dialect);
  return importFile(JSON.parse(JSON.stringify(file)), "another name").project;
}

/** Chats with a journey; what it asks of the world fails. Only a throw is a failure: journeys may end as they like. */
function play(loaded: Parameters<typeof programmeOf>[0], journey: string): boolean {
  const universe = new Universe(Date.UTC(2030, 4, 4));
  const conversation = new Conversation({
    programme: programmeOf(loaded, () => universe.now),
    journey,
    answer: (request) => failedEffect(request, "nobody answers"),
    env: () => universe,
  });
  conversation.open();
  for (const word of words) conversation.hear(word);
  return conversation.session !== null;
}
