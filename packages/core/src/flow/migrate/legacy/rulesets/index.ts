import { FlowError } from "../../../errors.ts";
import { type Json, objects, textOf } from "../../../importers/json.ts";
import type { Migration } from "../migration.ts";
import { said } from "../translations.ts";
import { airtime, resthook, subflow, webhook } from "./calls.ts";
import type { MigrateRuleset, RulesetKind } from "./kind.ts";
import { migrateRules, type Rules } from "./rules.ts";
import { contactField, expression, flowField, formField, group, random } from "./splits.ts";
import { wait } from "./waits.ts";

/** Every kind of ruleset; those whose names begin with `wait_` wait for a message. */
const kinds: ReadonlyMap<string, MigrateRuleset> = new Map([
  ["airtime", airtime],
  ["contact_field", contactField],
  ["expression", expression],
  ["flow_field", flowField],
  ["form_field", formField],
  ["group", group],
  ["random", random],
  ["resthook", resthook],
  ["subflow", subflow],
  ["webhook", webhook],
]);

/** A node with what the editor shows of it. */
export interface MigratedNode {
  readonly node: Json;
  readonly shown: Json;
}

/** A ruleset from before 13.0 as a node of 13.0. Throws `FlowError` for a kind that nobody knows. */
export function migrateRuleset(ruleset: Json, migration: Migration): MigratedNode {
  const migrate = kindOf(ruleset);
  const migrated = migrateRules(migrate === random ? withoutTests(ruleset) : ruleset, migration);
  const kind = migrate(ruleset, migrated);
  const actions = kind.action === undefined ? {} : { actions: [{ uuid: migration.newId(), ...kind.action }] };
  const router = routerOf(ruleset, kind, migrated);
  const node = { uuid: textOf(ruleset["uuid"]) || migration.newId(), ...actions, router, exits: migrated.exits };
  return { node, shown: shownOf(kind, migrated) };
}

/** Older rulesets had no type, and waited unless they called a web service. */
function kindOf(ruleset: Json): MigrateRuleset {
  const type = textOf(ruleset["ruleset_type"]) || (textOf(ruleset["webhook"]) ? "webhook" : "wait_message");
  const found = type.startsWith("wait_") ? wait : kinds.get(type);
  if (found === undefined) throw new FlowError(`The flow: an old ruleset of the type "${type}" is not understood`);
  return found;
}

/** A random choice is among its categories, whatever numbers its rules had. */
function withoutTests(ruleset: Json): Json {
  return { ...ruleset, rules: objects(ruleset["rules"]).map((rule) => ({ ...rule, test: { type: "true" } })) };
}

function routerOf(ruleset: Json, { wait: waits, operand, router, action }: RulesetKind, rules: Rules): Json {
  const name = said(ruleset["label"]);
  const shared = {
    ...(waits === undefined ? {} : { wait: waits }),
    ...(name === "" || action?.["result_name"] !== undefined ? {} : { result_name: name }),
    categories: rules.categories,
  };
  if (router === "random") return { type: "random", ...shared };
  return { type: "switch", ...shared, operand, cases: rules.cases, default_category_uuid: rules.otherwise };
}

function shownOf({ shown: { type, config } }: RulesetKind, { shown }: Rules): Json {
  const whole = { ...config, ...(Object.keys(shown).length === 0 ? {} : { cases: shown }) };
  return { type, ...(Object.keys(whole).length === 0 ? {} : { config: whole }) };
}
