import type { Match } from "../assets.ts";
import type { Reference } from "../contact.ts";
import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import { missing } from "./kind.ts";

/** How an action names a group, a label or a topic: by id, or by a template for its name. */
export type Named = { readonly uuid: string; readonly name: string } | { readonly nameMatch: string };

/** Something by its id, or by an expression that gives its name (`name_match`). */
export function readNamed(fields: Fields): Named {
  const nameMatch = fields.optionalText("name_match");
  if (nameMatch) return { nameMatch };
  return { uuid: fields.uuid(), name: fields.optionalText("name", limits.nameCharacters) ?? "" };
}

/** An id and the name that the thing had when the definition was written. */
export function readReference(fields: Fields): Reference {
  return { uuid: fields.uuid(), name: fields.optionalText("name") ?? "" };
}

/** The things that exist of those that an action names; the author is told of the others. */
export function resolve<T extends Reference>(
  step: Step,
  kind: "group" | "label",
  named: readonly Named[],
  find: (match: Match) => T | undefined,
): readonly T[] {
  return named.flatMap((one) => {
    const found = "uuid" in one ? byId(step, kind, one, find) : byName(step, kind, one.nameMatch, find);
    return found === undefined ? [] : [found];
  });
}

function byId<T>(step: Step, kind: string, { uuid, name }: Reference, find: (match: Match) => T | undefined) {
  const found = find({ uuid });
  if (found === undefined) step.error(...missing(kind, uuid, name));
  return found;
}

function byName<T>(step: Step, kind: string, template: string, find: (match: Match) => T | undefined) {
  const name = step.evaluateWhole(template);
  const found = name === undefined ? undefined : find({ name });
  if (name !== undefined && found === undefined)
    step.error(`No such ${kind} with name '${name}'`, `${kind}:missing`, { name });
  return found;
}
