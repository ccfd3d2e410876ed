import type { Project } from "@hotline/core/model/project.ts";
import { type LoadedProject, loadProject, programmeOf } from "../play/programme.ts";
import { Coverage, type Gaps } from "./coverage.ts";
import { type Played, prepareScript } from "./run.ts";
import type { Script } from "./script.ts";

/** How all conversations went, and what of the journeys they did not come by. */
export interface Tested {
  readonly played: readonly Played[];
  readonly gaps: readonly Gaps[];
}

/** Plays conversations with a project. Throws `ScriptError` for one that cannot be read. */
export async function testProject(
  project: Project,
  folder: string,
  scripts: readonly Script[],
  warn: (text: string) => void,
): Promise<Tested> {
  const loaded: LoadedProject = await loadProject(project, folder, warn);
  const coverage = new Coverage([...loaded.flows.values()], project.languages);
  const ready = scripts.map(prepareScript);
  const played = ready.map((script) => script.play((clock) => programmeOf(loaded, () => clock.now), coverage));
  return { played, gaps: coverage.gaps() };
}
