import { FlowError } from "../../errors.ts";
import { type Json, objectOf, textOf } from "../../importers/json.ts";
import { migrateTemplate } from "./expression/template.ts";
import type { Migration } from "./migration.ts";
import { unlessEmpty } from "./references.ts";
import { said } from "./translations.ts";

/** An old test as a case of a router, and what the editor shows of it in place of its arguments. */
export interface MigratedTest {
  readonly json: Json;
  readonly shown?: Json;
}

/** Arguments that are the same in all languages. */
type Arguments = (test: Json) => readonly string[];

const none: Arguments = () => [];
const only: Arguments = ({ test }) => [migrateTemplate(said(test))];
const day: Arguments = ({ test }) => [migrateTemplate(said(test), { isRaw: true })];

const plain: ReadonlyMap<string, readonly [string, Arguments]> = new Map<string, readonly [string, Arguments]>([
  ["airtime_status", ["has_category", () => ["Success"]]],
  ["between", ["has_number_between", ({ min, max }) => [migrateTemplate(said(min)), migrateTemplate(said(max))]]],
  ["date", ["has_date", none]],
  ["date_after", ["has_date_gt", day]],
  ["date_before", ["has_date_lt", day]],
  ["date_equal", ["has_date_eq", day]],
  ["district", ["has_district", only]],
  ["eq", ["has_number_eq", only]],
  ["gt", ["has_number_gt", only]],
  ["gte", ["has_number_gte", only]],
  ["has_email", ["has_email", none]],
  ["in_group", ["has_group", ({ test }) => groupOf(objectOf(test))]],
  ["lt", ["has_number_lt", only]],
  ["lte", ["has_number_lte", only]],
  ["not_empty", ["has_text", none]],
  ["number", ["has_number", none]],
  ["phone", ["has_phone", none]],
  ["state", ["has_state", none]],
  ["subflow", ["has_only_text", ({ exit_type: status }) => [said(status)]]],
  ["ward", ["has_ward", ({ state, district }) => [migrateTemplate(said(district)), migrateTemplate(said(state))]]],
  ["webhook_status", ["has_only_text", ({ status }) => [status === "success" ? "Success" : "Failure"]]],
]);

function groupOf({ uuid, name }: Json): readonly string[] {
  return [textOf(uuid), said(name)];
}

/** Tests whose texts can be translated. */
const translated: ReadonlyMap<string, string> = new Map([
  ["contains", "has_all_words"],
  ["contains_any", "has_any_word"],
  ["contains_only_phrase", "has_only_phrase"],
  ["contains_phrase", "has_phrase"],
  ["regex", "has_pattern"],
  ["starts", "has_beginning"],
]);

/** A test from before 13.0 as a case. Throws `FlowError` for a kind that nobody knows. */
export function migrateTest(test: Json, category: string, migration: Migration): MigratedTest {
  const old = textOf(test["type"]);
  const type = translated.get(old) ?? plain.get(old)?.[0];
  if (type === undefined) throw new FlowError(`The flow: an old test of the type "${old}" is not understood`);
  const uuid = migration.newId();
  const args = plain.get(old)?.[1](test) ?? translatedArguments(test, uuid, migration);
  const shown = relativeDay(old, said(test["test"]));
  return {
    json: { uuid, type, ...unlessEmpty("arguments", args), category_uuid: category },
    ...(shown === undefined ? {} : { shown }),
  };
}

function translatedArguments({ test }: Json, uuid: string, { translations }: Migration): readonly string[] {
  translations.add(uuid, "arguments", [test], migrateTemplate);
  return [migrateTemplate(translations.base(test))];
}

/** Days counted from today are shown by their number. */
function relativeDay(type: string, test: string): Json | undefined {
  const [, sign, days] = /^@\(date\.today\s+([+-])\s+(\d+)\)$/.exec(test) ?? [];
  if (!type.startsWith("date_") || days === undefined) return undefined;
  return { arguments: [sign === "-" && Number(days) !== 0 ? `-${Number(days)}` : String(Number(days))] };
}
