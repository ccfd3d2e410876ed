import type { Project } from "../../model/project.ts";
import { isUuid } from "./ids.ts";
import { type Json, textOf } from "./json.ts";
import { keyOf } from "./keys.ts";
import { languagesOf } from "./languages-of.ts";
import { linkByName } from "./link.ts";
import type { Parts } from "./parts.ts";
import { prepareJourney } from "./prepare.ts";
import { type Reference, referencesOf } from "./references.ts";
import type { Notes } from "./report.ts";

/** Makes a project of what a file holds, and fills in what its journeys name and the file does not list. */
export function assemble(parts: Parts, name: string, notes: Notes): Project {
  const journeys = linkByName(ownIds(parts.journeys, notes), notes);
  const known = new Set(journeys.map((journey) => textOf(journey["uuid"])));
  const named = journeys.flatMap(referencesOf);
  tellMissing(named, known, notes);
  const { triggers, campaigns, setAside } = parts;
  return {
    name,
    languages: languagesOf(journeys, notes),
    timezone: "UTC",
    fields: fill(parts.fields, named, "field", notes, asField),
    groups: fill(parts.groups, named, "group", notes, asReference),
    labels: fill(parts.labels, named, "label", notes, asReference),
    globals: globalsOf(parts.globals, named, notes),
    triggers: triggers.filter(({ journey }) => isThere(journey, known, "a trigger", notes)),
    ...(campaigns.length > 0 ? { campaigns } : {}),
    ...(Object.keys(setAside).length > 0 ? { setAside } : {}),
    journeys,
    content: {},
    dataSources: [],
  };
}

function ownIds(sources: readonly Json[], notes: Notes): readonly Json[] {
  const found = new Map<string, Json>();
  for (const source of sources) {
    const journey = prepareJourney(source, notes);
    if (journey === undefined) continue;
    const uuid = textOf(journey["uuid"]);
    if (!found.has(uuid)) found.set(uuid, journey);
    else
      notes.cannot(
        `journey "${textOf(journey["name"])}"`,
        "another journey of the file has its id; the first was taken.",
      );
  }
  return [...found.values()];
}

function tellMissing(named: readonly Reference[], known: ReadonlySet<string>, notes: Notes): void {
  for (const { kind, id, name } of named)
    if (kind === "flow" && !known.has(id))
      notes.attention(`journey "${name}"`, "other journeys lead to it, and it is not in the file: import it, too.");
}

type Listed = { readonly name: string } & ({ readonly uuid: string } | { readonly key: string });

const idOf = (one: Listed): string => ("uuid" in one ? one.uuid : one.key);

/** The first of each id. */
function unique<T extends Listed>(list: readonly T[]): readonly T[] {
  return [...new Map(list.toReversed().map((one) => [idOf(one), one])).values()].reverse();
}

/** The things that the file lists, and those that only a journey names, of which the report tells. */
function fill<T extends Listed>(
  all: readonly T[],
  named: readonly Reference[],
  kind: Reference["kind"],
  notes: Notes,
  make: (reference: Reference) => T | undefined,
): readonly T[] {
  const listed = unique(all);
  const ids = new Set(listed.map(idOf));
  const added: T[] = [];
  for (const reference of named) {
    if (reference.kind !== kind || ids.has(reference.id)) continue;
    if (reference.isByName && [...listed, ...added].some(({ name }) => isSameName(name, reference.name))) continue;
    ids.add(reference.id);
    const made = make(reference);
    if (made === undefined)
      notes.cannot(`${kind} "${reference.name}"`, "journeys name it by an id that cannot be used here.");
    else {
      notes.attention(`${kind} "${reference.name}"`, "journeys name it and the file does not list it; it was made.");
      added.push(made);
    }
  }
  return [...listed, ...added];
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function asField({ id, name }: Reference): Project["fields"][number] | undefined {
  return keyOf(id) === id ? { key: id, name, type: "text" } : undefined;
}

function asReference({ id, name }: Reference): { readonly uuid: string; readonly name: string } | undefined {
  return isUuid(id) ? { uuid: id, name } : undefined;
}

function globalsOf(listed: Parts["globals"], named: readonly Reference[], notes: Notes): Project["globals"] {
  const globals: Record<string, string> = { ...listed };
  for (const { kind, id } of named) {
    if (kind !== "global" || id in globals || keyOf(id) !== id) continue;
    notes.attention(`global "${id}"`, "journeys use it and the file does not have its value: enter it.");
    globals[id] = "";
  }
  return globals;
}

function isThere(journey: string, known: ReadonlySet<string>, about: string, notes: Notes): boolean {
  if (known.has(journey)) return true;
  notes.cannot(about, `it starts a journey that is not in the file (${journey}).`);
  return false;
}
