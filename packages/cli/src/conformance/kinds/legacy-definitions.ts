import { migrateFlow } from "@hotline/core/flow/migrate/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { seededUuids } from "../uuids.ts";

type Json = Readonly<Record<string, unknown>>;

/** What of a migrated definition the cases look at. */
interface Migrated {
  readonly localization: Json;
  readonly nodes: readonly {
    readonly actions?: readonly Json[];
    readonly router?: { readonly cases: readonly { readonly uuid: string }[] };
  }[];
  readonly _ui: { readonly nodes: Readonly<Record<string, { readonly config?: { readonly cases?: Json } }>> };
}

const [node, exit] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];

function migrate(definition: Json): Migrated {
  const whole = { base_language: "eng", flow_type: "F", action_sets: [], rule_sets: [], ...definition };
  const options = { newId: seededUuids(), mediaUrl: "https://myfiles.com", to: "13.0.0" };
  return migrateFlow(whole, options) as unknown as Migrated;
}

/** A kind whose cases are judged one by one. */
function kind<C extends { readonly id: string }>(
  name: string,
  expected: (one: C) => unknown,
  compute: (one: C) => unknown,
): ConformanceKind {
  return {
    name: `legacy-${name}`,
    files: new RegExp(`(^|/)legacy/${name}\\.json$`),
    *run(file: CorpusFile): Iterable<Outcome> {
      for (const one of file.json<Cases<C>>().cases) yield judge(one.id, expected(one), () => compute(one));
    },
  };
}

interface FlowCase {
  readonly id: string;
  readonly legacy: Json;
  readonly expected: Json;
}

/** Whole definitions from before 13.0. */
export const legacyFlows = kind<FlowCase>(
  "flows",
  ({ expected }) => expected,
  ({ legacy }) => migrateFlow(legacy, { newId: seededUuids(), to: "13.0.0" }),
);

interface ActionCase {
  readonly id: string;
  readonly legacy_action: Json;
  readonly legacy_flow_type?: string;
  readonly expected_action: Json;
  readonly expected_localization: Json;
}

/** Single actions. */
export const legacyActions = kind<ActionCase>(
  "actions",
  ({ expected_action: action, expected_localization: localization }) => ({ action, localization }),
  ({ legacy_action: action, legacy_flow_type: type = "F" }) => {
    const sets = [{ uuid: node, exit_uuid: exit, actions: [action] }];
    const { localization, nodes } = migrate({ flow_type: type, action_sets: sets });
    return { action: nodes[0]?.actions?.[0], localization };
  },
);

interface RulesetCase {
  readonly id: string;
  readonly legacy_ruleset: Json & { readonly uuid: string };
  readonly expected_node: Json;
  readonly expected_localization: Json;
  readonly expected_ui: Json;
}

/** Single rulesets. */
export const legacyRulesets = kind<RulesetCase>(
  "rulesets",
  ({ expected_node, expected_localization: localization, expected_ui: ui }) => ({
    node: expected_node,
    localization,
    ui,
  }),
  ({ legacy_ruleset: ruleset }) => {
    const { localization, nodes, _ui } = migrate({ rule_sets: [ruleset] });
    return { node: nodes[0], localization, ui: _ui.nodes[ruleset.uuid] };
  },
);

interface TestCase {
  readonly id: string;
  readonly legacy_test: Json;
  readonly expected_case: Json;
  readonly expected_localization: Json;
  readonly expected_ui?: Json;
}

/** Single tests. */
export const legacyTests = kind<TestCase>(
  "tests",
  ({ expected_case, expected_localization: localization, expected_ui: ui }) => ({
    case: expected_case,
    localization,
    ui,
  }),
  ({ legacy_test: test }) => {
    const rules = [{ uuid: exit, test, category: { eng: "Yes" } }];
    const { localization, nodes, _ui } = migrate({ rule_sets: [{ uuid: node, ruleset_type: "wait_message", rules }] });
    const first = nodes[0]?.router?.cases[0];
    return { case: first, localization, ui: _ui.nodes[node]?.config?.cases?.[first?.uuid ?? ""] };
  },
);
