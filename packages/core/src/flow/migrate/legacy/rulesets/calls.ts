import { snakeCase } from "../../../../expr/index.ts";
import { isObject, type Json, objectOf } from "../../../importers/json.ts";
import { reference } from "../references.ts";
import { said } from "../translations.ts";
import { migrateCall } from "../web-call.ts";
import type { MigrateRuleset } from "./kind.ts";

/** The name of the result of a call; one without a name could not be looked at. */
function resultName({ label }: Json): string {
  return said(label) || "Response";
}

/** The call stood in the ruleset itself at first. */
export const webhook: MigrateRuleset = (ruleset) => {
  const config = objectOf(ruleset["config"]);
  const call = migrateCall({
    url: said(config["webhook"] ?? ruleset["webhook"]),
    method: said(config["webhook_action"] ?? ruleset["webhook_action"]),
    headers: config["webhook_headers"],
  });
  return {
    action: { type: "call_webhook", ...call, result_name: resultName(ruleset) },
    operand: `@results.${snakeCase(resultName(ruleset))}.category`,
    shown: { type: "split_by_webhook" },
  };
};

export const resthook: MigrateRuleset = (ruleset) => {
  const hook = said(objectOf(ruleset["config"])["resthook"]);
  return {
    action: { type: "call_resthook", resthook: hook, result_name: resultName(ruleset) },
    operand: `@results.${snakeCase(resultName(ruleset))}.category`,
    shown: { type: "split_by_resthook" },
  };
};

/** Amounts were set by country. */
export const airtime: MigrateRuleset = (ruleset) => {
  const countries = Object.values(objectOf(ruleset["config"])).filter(isObject);
  const amounts = countries.map(({ currency_code: code, amount }) => [said(code), amount]);
  return {
    action: { type: "transfer_airtime", amounts: Object.fromEntries(amounts), result_name: resultName(ruleset) },
    operand: `@results.${snakeCase(resultName(ruleset))}`,
    shown: { type: "split_by_airtime" },
  };
};

export const subflow: MigrateRuleset = (ruleset) => ({
  action: { type: "enter_flow", flow: reference(objectOf(objectOf(ruleset["config"])["flow"])) },
  operand: "@child.status",
  shown: { type: "split_by_subflow" },
});
