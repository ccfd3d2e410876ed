import { references } from "../../../expr/index.ts";
import { type FindingName, type Told, tell } from "../../../model/findings.ts";
import type { Check, Setting } from "../check.ts";
import { childrenOf } from "../graph.ts";
import { localsOf, resultsOf } from "../inspection.ts";
import type { Outline } from "../outline.ts";
import { textsOf, versionsOf } from "../texts.ts";

/** Results, locals and contents that an expression asks for and nothing ever sets. */
export const unknownName: Check = {
  code: "unknown-name",
  severity: "error",
  *find(journey, setting) {
    const known = namesOf(journey, setting);
    for (const text of journey.nodes.flatMap(textsOf)) {
      if (!text.isTemplate) continue;
      const place = { node: text.node, ...(text.action && { action: text.action }) };
      for (const { language, texts } of versionsOf(journey, text)) {
        for (const found of texts.flatMap((template) => unknownIn(template, known))) {
          yield { ...place, ...(language && { language }), ...found };
        }
      }
    }
  },
};

/** A part of the context whose names are known before anything runs; undefined where they are not. */
interface Names {
  readonly path: string;
  readonly told: FindingName;
  readonly names: ReadonlySet<string> | undefined;
}

function namesOf(journey: Outline, setting: Setting): readonly Names[] {
  const results = new Set(resultsOf(journey).map(({ key }) => key));
  const locals = new Set(localsOf(journey));
  const parents = setting.journeys.filter(({ nodes }) => nodes.some((node) => enters(node, journey.uuid)));
  const children = journey.nodes.flatMap(childrenOf).map(({ flow }) => flow);
  return [
    { path: "results", told: "UNKNOWN_RESULT", names: results },
    { path: "run.results", told: "UNKNOWN_RESULT", names: results },
    { path: "locals", told: "UNKNOWN_LOCAL", names: locals },
    { path: "content", told: "UNKNOWN_CONTENT", names: setting.contentKeys },
    { path: "parent.results", told: "UNKNOWN_PARENT_RESULT", names: resultsOfAll(parents) },
    {
      path: "child.results",
      told: "UNKNOWN_CHILD_RESULT",
      names: resultsOfAll(setting.journeys.filter(({ uuid }) => children.includes(uuid))),
    },
  ];
}

function enters(node: Outline["nodes"][number], flow: string): boolean {
  return childrenOf(node).some((child) => child.flow === flow);
}

/** Undefined for none: a run may still be started with a summary of another one. */
function resultsOfAll(journeys: readonly Outline[]): ReadonlySet<string> | undefined {
  if (journeys.length === 0) return undefined;
  return new Set(journeys.flatMap((one) => resultsOf(one).map(({ key }) => key)));
}

const tops: ReadonlySet<string> = new Set(["results", "run", "locals", "content", "parent", "child"]);

function unknownIn(template: string, known: readonly Names[]): readonly Told[] {
  if (!template.includes("@")) return [];
  const told = new Set<string>();
  return references(template, tops).flatMap((path) => {
    const name = path.at(-1) ?? "";
    const place = path.slice(0, -1).join(".");
    const names = known.find((one) => one.path === place);
    if (names?.names === undefined || names.names.has(name) || told.has(`${place}.${name}`)) return [];
    told.add(`${place}.${name}`);
    return [tell(names.told, { name, path: `${place}.${name}` })];
  });
}
