import { datetime, type Environment, findDateTime, text as textValue, toNumber, toText } from "../expr/index.ts";
import type { FieldDefinition } from "../model/project.ts";
import type { Contact, FieldValue } from "./contact.ts";
import { clip } from "./limits.ts";

/** What was said for a field, read as every type that it fits; null when nothing was said. */
export function parseFieldValue(
  said: string,
  field: FieldDefinition,
  contact: Contact,
  environment: Environment,
  maxCharacters: number,
): FieldValue | null {
  const text = clip(said.trim(), maxCharacters);
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

type Parts = Pick<FieldValue, "state" | "district" | "ward">;
const levels = ["state", "district", "ward"] as const;

/** A full path counts for any field; a name is looked up below the place of the next higher level that the contact has. */
function parsePlace(text: string, { type }: FieldDefinition, contact: Contact, environment: Environment): Parts {
  const { locations } = environment;
  if (locations === undefined) return {};
  if (text.includes(">")) return partsOf(locations.atPath?.(text)?.path);
  const level = levels.find((one) => one === type);
  if (level === undefined) return {};
  const above = levels[levels.indexOf(level) - 1];
  const parent = above && Object.values(contact.fields).find((value) => value[above] !== undefined)?.[above];
  if (above !== undefined && parent === undefined) return {};
  return partsOf(locations.find(text, level, parent)[0]);
}

/** The places on the way to one: those of the levels above it and itself. */
function partsOf(path: string | undefined): Parts {
  if (path === undefined) return {};
  const steps = path.split(" > ");
  const entries = levels
    .slice(0, steps.length - 1)
    .map((level, index) => [level, steps.slice(0, index + 2).join(" > ")]);
  return Object.fromEntries(entries);
}
