import { newContact, readTrigger, start } from "@hotline/core/flow/index.ts";
import type { AssetsJson } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { seenBy } from "../probe.ts";
import { sessionWorld } from "../session-world.ts";

interface Case {
  readonly id: string;
  readonly trigger: unknown;
  readonly context?: unknown;
  readonly read_error?: string;
}

const now = "2018-10-18T14:20:30.000123456Z";

/** What each trigger shows of itself to a journey. */
export const triggers: ConformanceKind = {
  name: "triggers",
  files: /^triggers\/[^_][^/]*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.beside("_assets.json").json<AssetsJson>();
    for (const { id, trigger, context, read_error } of file.json<Cases<Case>>().cases) {
      const wanted = read_error === undefined ? { context } : { refused: true };
      yield judge(id, wanted, () => run(trigger, json));
    }
  },
};

function run(triggerJson: unknown, json: AssetsJson): unknown {
  const { assets, environment } = sessionWorld(json, null, { now });
  try {
    const trigger = readTrigger(triggerJson);
    const contact = newContact("5d76d86b-3bb9-4d5a-b822-c9d86f5d8e4f", "tel:+12065551212", now);
    const seen = seenBy(assets, trigger.flow, "@(json(trigger))", (probed) =>
      start(trigger, contact, probed, environment),
    );
    return { context: JSON.parse(seen) };
  } catch (error) {
    if (error instanceof Error && error.name === "FlowError") return { refused: true };
    throw error;
  }
}
