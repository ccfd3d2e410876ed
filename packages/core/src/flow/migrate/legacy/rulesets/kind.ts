import type { Json } from "../../../importers/json.ts";
import type { Rules } from "./rules.ts";

/** What is special about a kind of ruleset. */
export interface RulesetKind {
  /** What the router waits for, if it does. */
  readonly wait?: Json;
  readonly operand: string;
  /** The kind of router; `switch` unless said otherwise. */
  readonly router?: "random";
  /** What the node does before it decides; an action with a result has the name that the router would have. */
  readonly action?: Json;
  readonly shown: { readonly type: string; readonly config?: Json };
}

/** How a kind of ruleset is written now. */
export type MigrateRuleset = (ruleset: Json, rules: Rules) => RulesetKind;
