import { start } from "@hotline/core/flow/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { doublesOf } from "../doubles.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { sessionStart, sessionWorld } from "../session-world.ts";
import { specEvent, specResults } from "../spec-json.ts";

interface Case {
  readonly id: string;
  readonly router: unknown;
  readonly localization?: unknown;
  readonly results?: unknown;
  readonly events?: readonly unknown[];
  readonly read_error?: string;
}

/** Each router alone in a flow. */
export const routers: ConformanceKind = {
  name: "routers",
  files: /^routers\/[^_][^/]*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.beside("_assets.json").json<AssetsJson>();
    const contact = file.beside("_contact.json").json();
    for (const one of file.json<Cases<Case>>().cases) {
      const assets = withRouter(json, one);
      const wanted = { results: one.results, events: one.events?.map(withoutId) };
      const normal = new Normaliser(assets, contact);
      yield judge(one.id, one.read_error === undefined ? normal.apply(wanted) : { refused: true }, () =>
        run(assets, contact),
      );
    }
  },
};

function withRouter(json: AssetsJson, { router, localization }: Case): AssetsJson {
  const [flow, ...others] = json.flows ?? [];
  if (flow === undefined) return json;
  const [node, ...nodes] = flow["nodes"] as readonly object[];
  const changed = { ...flow, nodes: [{ ...node, router }, ...nodes], ...(localization ? { localization } : {}) };
  return { ...json, flows: [changed, ...others] };
}

function run(json: AssetsJson, contact: unknown): unknown {
  const { assets, environment } = sessionWorld(json, null);
  const trigger = { type: "manual", flow: json.flows?.[0]?.uuid ?? "", triggeredOn: sessionStart } as const;
  try {
    const person = contactOf(contact, assets);
    const { events, runs } = start(trigger, person, assets, environment, { answer: doublesOf().answer });
    const got = {
      results: specResults(runs[0]?.results ?? {}),
      events: events.slice(1, -1).map((event) => withoutId(specEvent(event))),
    };
    return new Normaliser(json, contact).apply(got);
  } catch (error) {
    if (error instanceof Error && error.name === "FlowError") return { refused: true };
    throw error;
  }
}
