import { references } from "./references.ts";

/** What a template reads of a programme, each key once, in lower case and in the order of the template. */
export interface Uses {
  readonly fields: readonly string[];
  readonly results: readonly string[];
  /** Results of the journey that entered this one, and of the one that it entered. */
  readonly parentResults: readonly string[];
  readonly childResults: readonly string[];
  readonly globals: readonly string[];
  readonly locals: readonly string[];
  readonly content: readonly string[];
}

/** What can be named by a key, and under which paths of the context it is found. */
const places = {
  fields: ["fields", "contact.fields", "run.contact.fields"],
  results: ["results", "run.results"],
  parentResults: ["parent.results"],
  childResults: ["child.results"],
  globals: ["globals"],
  locals: ["locals", "run.locals"],
  content: ["content"],
} as const satisfies { readonly [kind in keyof Uses]: readonly string[] };

/** A kind of thing that templates name by a key. */
type Used = keyof Uses;

/** The paths under which things of a kind are found, as their parts. */
function placesOf(kind: Used): readonly (readonly string[])[] {
  return places[kind].map((path) => path.split("."));
}

const tops = new Set(Object.values(places).flatMap((paths) => paths.map((path) => path.split(".")[0] ?? path)));

/** Which fields, results, globals, locals and contents a template reads. Computed keys, as in `fields[x]`, are not known. */
export function usesOf(template: string): Uses {
  const paths = references(template, tops);
  const found = (kind: Used) => {
    const keys = placesOf(kind).flatMap((place) =>
      paths.flatMap((path) =>
        path.length === place.length + 1 && place.every((part, i) => part === path[i]) ? [path.at(-1) ?? ""] : [],
      ),
    );
    return [...new Set(keys)];
  };
  return {
    fields: found("fields"),
    results: found("results"),
    parentResults: found("parentResults"),
    childResults: found("childResults"),
    globals: found("globals"),
    locals: found("locals"),
    content: found("content"),
  };
}
