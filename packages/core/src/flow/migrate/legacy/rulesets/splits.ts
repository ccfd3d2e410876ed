import { quote } from "../../../../expr/index.ts";
import { urnSchemes } from "../../../../model/schemes.ts";
import { type Json, objectOf } from "../../../importers/json.ts";
import { migrateTemplate } from "../expression/template.ts";
import { said } from "../translations.ts";
import type { MigrateRuleset } from "./kind.ts";

/** The last part of a path such as `@contact.age`. */
function lastPart({ operand }: Json): string {
  return /\.([^.]+)$/.exec(said(operand))?.[1] ?? "";
}

function operandOf({ operand }: Json): string {
  return migrateTemplate(said(operand)) || "@input";
}

/** What fails says itself, and no rule is for that. */
export const expression: MigrateRuleset = ({ operand }) => ({
  operand: migrateTemplate(said(operand), { isItsOwnDefault: true }) || "@input",
  shown: { type: "split_by_expression" },
});

export const contactField: MigrateRuleset = (ruleset) => {
  const key = lastPart(ruleset);
  if (key === "" || key === "groups") return { operand: operandOf(ruleset), shown: { type: "split_by_expression" } };
  return {
    operand: operandOf(ruleset),
    shown: { type: "split_by_contact_field", config: { operand: shownOperand(key) } },
  };
};

function shownOperand(key: string): Json {
  const name = key.replaceAll("_", " ").replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
  if (key === "name") return { type: "property", id: key, name };
  return { type: urnSchemes.includes(key) ? "scheme" : "field", id: key, name };
}

export const flowField: MigrateRuleset = (ruleset) => ({
  operand: operandOf(ruleset),
  shown: { type: "split_by_run_result", config: { operand: { id: lastPart(ruleset) } } },
});

/** Takes one part of a result that has several; parts were counted from zero here. */
export const formField: MigrateRuleset = (ruleset) => {
  const config = objectOf(ruleset["config"]);
  const [index, delimiter] = [Number(said(config["field_index"])) || 0, said(config["field_delimiter"]) || " "];
  const [, inside] = /^@\(([\s\S]*)\)$/.exec(operandOf(ruleset)) ?? [];
  return {
    operand: `@(field(${inside ?? operandOf(ruleset).slice(1)}, ${index}, ${quote(delimiter)}))`,
    shown: { type: "split_by_run_result_delimited", config: { delimiter, index, operand: { id: lastPart(ruleset) } } },
  };
};

export const group: MigrateRuleset = () => ({ operand: "@contact.groups", shown: { type: "split_by_groups" } });

export const random: MigrateRuleset = () => ({ operand: "", router: "random", shown: { type: "split_by_random" } });
