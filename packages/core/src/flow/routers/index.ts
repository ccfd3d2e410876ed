import type { Category, Exit, FlowType, LateTaps, Wait } from "../definition.ts";
import type { Decision, Router, Step } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import { waitFlowTypes } from "../waits/flow-types.ts";
import { findCategory } from "./categories.ts";
import { readRandom } from "./random.ts";
import { readSwitch } from "./switch.ts";

/** Every kind of router: how it is checked, and how it decides. */
const kinds = { switch: readSwitch, random: readRandom };

/** Checks a node's router and makes it ready to run. */
export function readRouter(fields: Fields, exits: readonly Exit[], type: FlowType): Router {
  const kind = fields.word("type", ["switch", "random"]);
  const categories = fields.objects("categories", limits.categoriesPerRouter).map((one) => readCategory(one, exits));
  if (categories.length === 0) fields.fail("a router needs at least one category");
  const decide: (step: Step) => Decision | undefined = kinds[kind](fields, categories);
  const wait = fields.optionalObject("wait");
  const fallback = kind === "switch" ? fallbackOf(fields, categories) : undefined;
  const resultName = fields.optionalText("result_name", limits.nameCharacters);
  return {
    categories,
    decide,
    ...(fallback ? { fallback } : {}),
    ...(resultName ? { resultName } : {}),
    ...(wait === undefined ? {} : { wait: readWait(wait, categories, type) }),
  };
}

function fallbackOf(fields: Fields, categories: readonly Category[]): Category | undefined {
  const asks = fields.objects("cases", limits.casesPerRouter).length > 0;
  return asks && fields.optionalUuid("default_category_uuid")
    ? findCategory(fields, "default_category_uuid", categories)
    : undefined;
}

function readCategory(fields: Fields, exits: readonly Exit[]): Category {
  const exitUuid = fields.uuid("exit_uuid");
  const exit = exits.find(({ uuid }) => uuid === exitUuid);
  if (exit === undefined) return fields.fail(`its exit ${exitUuid} is not one of this node`);
  return { uuid: fields.uuid(), name: fields.optionalText("name", limits.nameCharacters) ?? "", exit };
}

const lateTaps: readonly LateTaps[] = ["repeat", "accept", "ignore"];

function readWait(fields: Fields, categories: readonly Category[], flowType: FlowType): Wait {
  const type = fields.word("type", ["msg", "dial"]);
  if (!waitFlowTypes[type].includes(flowType)) fields.fail(`a flow of type ${flowType} cannot wait so`);
  return type === "dial" ? readDialWait(fields) : readMessageWait(fields, categories);
}

function readMessageWait(fields: Fields, categories: readonly Category[]): Wait {
  const hint = fields.raw("hint");
  const timeout = fields.optionalObject("timeout");
  return {
    type: "msg",
    lateTaps: fields.has("late_taps") ? fields.word("late_taps", lateTaps) : "repeat",
    ...(timeout === undefined ? {} : { timeout: readTimeout(timeout, categories) }),
    ...(typeof hint === "object" && hint !== null ? { hint: { ...hint } } : {}),
  };
}

function readTimeout(fields: Fields, categories: readonly Category[]) {
  const seconds = fields.number("seconds");
  if (seconds === undefined || seconds <= 0) return fields.fail('"seconds" must be above zero');
  return { seconds, category: findCategory(fields, "category_uuid", categories) };
}

const defaultDialSeconds = 60;
const defaultCallSeconds = 2 * 60 * 60;

function readDialWait(fields: Fields): Wait {
  return {
    type: "dial",
    phone: fields.text("phone"),
    dialLimitSeconds: fields.number("dial_limit_seconds") ?? defaultDialSeconds,
    callLimitSeconds: fields.number("call_limit_seconds") ?? defaultCallSeconds,
  };
}
