import { type Json, objectOf, objects, textOf } from "../../../importers/json.ts";
import type { Migration } from "../migration.ts";
import { migrateTest } from "../tests.ts";
import { said } from "../translations.ts";

/** The rules of a ruleset as the parts of a router. */
export interface Rules {
  readonly categories: readonly Json[];
  readonly exits: readonly Json[];
  readonly cases: readonly Json[];
  /** UUID of the category of what no case is for; empty if there is none. */
  readonly otherwise: string;
  readonly timeout?: Json;
  /** What the editor shows of cases. */
  readonly shown: Json;
}

/** Rules were exits, categories and cases at once; rules of the same category are one category now. */
export function migrateRules(ruleset: Json, migration: Migration): Rules {
  const rules = objects(ruleset["rules"]);
  const sorted = new Sorted(rules, migration);
  const cases = rules.flatMap((rule) => {
    const test = objectOf(rule["test"]);
    if (test["type"] === "true" || test["type"] === "timeout") return [];
    const migrated = migrateTest(test, sorted.categoryOf(rule), migration);
    // The case of a failed transfer is made and left out, so that all ids after it are those that others get as well.
    return test["type"] === "airtime_status" && isFailure(rule) ? [] : [migrated];
  });
  const timeout = rules.find((rule) => typeOf(rule) === "timeout");
  return {
    categories: sorted.categories,
    exits: sorted.exits,
    cases: cases.map(({ json }) => json),
    otherwise: sorted.otherwise,
    shown: Object.fromEntries(cases.flatMap(({ json, shown }) => (shown ? [[textOf(json["uuid"]), shown]] : []))),
    ...(timeout === undefined ? {} : { timeout: timeoutOf(timeout, sorted) }),
  };
}

function typeOf(rule: Json): string {
  return textOf(objectOf(rule["test"])["type"]);
}

function timeoutOf(rule: Json, sorted: Sorted): Json {
  const minutes = Number(said(objectOf(rule["test"])["minutes"]));
  return { seconds: Math.round((minutes || 5) * 60), category_uuid: sorted.categoryOf(rule) };
}

/** Categories in the order of their first rules, whose UUIDs are those of the exits. */
class Sorted {
  readonly categories: Json[] = [];
  readonly exits: Json[] = [];
  readonly otherwise: string;
  readonly #byRule = new Map<Json, string>();

  constructor(rules: readonly Json[], migration: Migration) {
    const byName = new Map<string, string>();
    for (const rule of rules) {
      const name = migration.translations.base(rule["category"]);
      const key = JSON.stringify([name, rule["destination"] ?? null]);
      const known = name === "" ? undefined : byName.get(key);
      const uuid = known ?? this.#add(rule, name, migration);
      byName.set(key, uuid);
      this.#byRule.set(rule, uuid);
    }
    const other = rules.find((rule) => typeOf(rule) === "true") ?? rules.find(isFailure);
    this.otherwise = other === undefined ? "" : this.categoryOf(other);
  }

  categoryOf(rule: Json): string {
    return this.#byRule.get(rule) ?? "";
  }

  #add(rule: Json, name: string, { translations, newId }: Migration): string {
    const uuid = newId();
    const exit = textOf(rule["uuid"]) || newId();
    this.categories.push({ uuid, name, exit_uuid: exit });
    this.exits.push(exitOf(exit, rule["destination"]));
    translations.add(uuid, "name", [rule["category"]]);
    return uuid;
  }
}

/** A call without a status has failed. */
function isFailure(rule: Json): boolean {
  const { type, status, exit_status: exitStatus } = objectOf(rule["test"]);
  return (type === "webhook_status" && status !== "success") || (type === "airtime_status" && exitStatus !== "success");
}

export function exitOf(uuid: string, destination: unknown): Json {
  return { uuid, ...(textOf(destination) ? { destination_uuid: destination } : {}) };
}
