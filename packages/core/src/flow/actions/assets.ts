import type { Reference } from "../contact.ts";
import type { Match, Step } from "../flow.ts";
import type { Fields } from "../read/fields.ts";
import { missing } from "./kind.ts";

/** How an action names a group, a label or a topic: by id, or by a template for its name. */
export type Named = { readonly uuid: string; readonly name: string } | { readonly nameMatch: string };

export function readNamed(fields: Fields): Named {
  const nameMatch = fields.optionalText("name_match");
  if (nameMatch) return { nameMatch };
  return { uuid: fields.uuid(), name: fields.optionalText("name") ?? "" };
}

type Find = (match: Match) => Reference | undefined;

/** The things that exist of those that an action names; the author is told of the others. */
export function resolve(
  step: Step,
  kind: "group" | "label",
  named: readonly Named[],
  find: Find,
): readonly Reference[] {
  return named.flatMap((one) => {
    const found = "uuid" in one ? byId(step, kind, one, find) : byName(step, kind, one.nameMatch, find);
    return found === undefined ? [] : [found];
  });
}

function byId(step: Step, kind: string, { uuid, name }: Reference, find: Find): Reference | undefined {
  const found = find({ uuid });
  if (found === undefined) step.error(...missing(kind, uuid, name));
  return found;
}

function byName(step: Step, kind: string, template: string, find: Find): Reference | undefined {
  const name = step.evaluateWhole(template);
  const found = name === undefined ? undefined : find({ name });
  if (name !== undefined && found === undefined)
    step.error(`No such ${kind} with name '${name}'`, `${kind}:missing`, { name });
  return found;
}
