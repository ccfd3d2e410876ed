import { references } from "../../../expr/index.ts";
import type { Check, Found, Setting } from "../check.ts";
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
  readonly what: string;
  readonly names: ReadonlySet<string> | undefined;
  readonly advice: string;
}

function namesOf(journey: Outline, setting: Setting): readonly Names[] {
  const results = new Set(resultsOf(journey).map(({ key }) => key));
  const locals = new Set(localsOf(journey));
  const own = "Correct the name, or set it in this journey before it is used.";
  const parents = setting.journeys.filter(({ nodes }) => nodes.some((node) => enters(node, journey.uuid)));
  const children = journey.nodes.flatMap(childrenOf).map(({ flow }) => flow);
  return [
    { path: "results", what: "result", names: results, advice: own },
    { path: "run.results", what: "result", names: results, advice: own },
    { path: "locals", what: "local", names: locals, advice: own },
    { path: "content", what: "content", names: setting.contentKeys, advice: "Correct the key, or add the content." },
    {
      path: "parent.results",
      what: "result of a journey that goes into this one",
      names: resultsOfAll(parents),
      advice: "Correct the name, or save it in the journey that goes into this one.",
    },
    {
      path: "child.results",
      what: "result of a journey that this one goes into",
      names: resultsOfAll(setting.journeys.filter(({ uuid }) => children.includes(uuid))),
      advice: "Correct the name, or save it in the journey that this one goes into.",
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

function unknownIn(template: string, known: readonly Names[]): readonly Pick<Found, "text" | "advice">[] {
  if (!template.includes("@")) return [];
  const told = new Set<string>();
  return references(template, tops).flatMap((path) => {
    const name = path.at(-1) ?? "";
    const place = path.slice(0, -1).join(".");
    const names = known.find((one) => one.path === place);
    if (names?.names === undefined || names.names.has(name) || told.has(`${place}.${name}`)) return [];
    told.add(`${place}.${name}`);
    return [{ text: `There is no ${names.what} "${name}", so @${place}.${name} is empty.`, advice: names.advice }];
  });
}
