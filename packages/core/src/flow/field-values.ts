import { datetime, type Environment, findDateTime, text as textValue, toNumber, toText } from "../expr/index.ts";
import type { FieldDefinition } from "../model/project.ts";
import type { Contact, FieldValue } from "./contact.ts";
import { clip, limits } from "./limits.ts";

/** What was said for a field, read as every type that it fits; null when nothing was said. */
export function parseFieldValue(
  said: string,
  field: FieldDefinition,
  contact: Contact,
  environment: Environment,
): FieldValue | null {
  const text = clip(said.trim(), limits.fieldCharacters);
  if (text === "") return null;
  const number = toNumber(textValue(text));
  const at = findDateTime(text, environment, true);
  const place = parsePlace(text, field, contact, environment);
  return {
    text,
    ...(number === undefined ? {} : { number: number.toFixed() }),
    ...(at === undefined ? {} : { datetime: toText(datetime(at.datetime, at.nanos)) }),
    ...place,
  };
}

const parents = { state: undefined, district: "state", ward: "district" } as const;

/** A place is looked up below the place of the next higher level that the contact has. */
function parsePlace(
  text: string,
  { type }: FieldDefinition,
  contact: Contact,
  environment: Environment,
): Pick<FieldValue, "state" | "district" | "ward"> {
  if (environment.locations === undefined || !(type === "state" || type === "district" || type === "ward")) return {};
  const above = parents[type];
  const parent = above && Object.values(contact.fields).find((value) => value[above] !== undefined)?.[above];
  if (above !== undefined && parent === undefined) return {};
  const [path] = environment.locations.find(text, type, parent);
  return path === undefined ? {} : { [type]: path };
}
