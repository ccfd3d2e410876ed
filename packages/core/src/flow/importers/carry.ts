import type { Project } from "../../model/project.ts";
import { isObject, type Json, objectOf, same, textOf } from "./json.ts";

/** The property of an export file with what the other system has no place for; it leaves it aside. */
const key = "hotline";

/** Adds to a file what of the project would be lost by importing it: `back` is what such an import gives. */
export function carry(file: Json, project: Project, back: Project): Json {
  const { journeys: _, ...settings } = project;
  const lost = Object.entries(settings).filter(([name, value]) => !same(value, back[name as keyof Project]));
  const gone = Object.keys(back).filter((name) => !(name in project));
  const found = new Map(back.journeys.map((journey) => [uuidOf(journey), journey]));
  const changed = project.journeys.filter((journey) => !same(journey, found.get(uuidOf(journey))));
  const carried = {
    ...(lost.length > 0 ? { settings: Object.fromEntries(lost) } : {}),
    ...(gone.length > 0 ? { absent: gone } : {}),
    ...(changed.length > 0 ? { journeys: changed } : {}),
  };
  return Object.keys(carried).length > 0 ? { ...file, [key]: carried } : file;
}

/** The project with what an export of Hotline's put into the file beside the other system's own. */
export function uncarry(file: Json, project: Project): Project {
  const { settings, absent, journeys } = objectOf(file[key]);
  const own = new Map(objectsByUuid(journeys));
  const taken = new Set(project.journeys.map(uuidOf));
  const all = [
    ...project.journeys.map((journey) => own.get(uuidOf(journey)) ?? journey),
    ...[...own].filter(([uuid]) => !taken.has(uuid)).map(([, journey]) => journey),
  ];
  const whole: Record<string, unknown> = { ...project, ...objectOf(settings), journeys: all };
  if (Array.isArray(absent)) for (const name of absent) delete whole[String(name)];
  return whole as unknown as Project;
}

function objectsByUuid(list: unknown): readonly (readonly [string, Json])[] {
  return Array.isArray(list) ? list.filter(isObject).map((journey) => [uuidOf(journey), journey]) : [];
}

function uuidOf(journey: unknown): string {
  return textOf(objectOf(journey)["uuid"]);
}
