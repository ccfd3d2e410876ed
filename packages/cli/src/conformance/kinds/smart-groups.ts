import { regroup } from "@hotline/core/flow/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { sessionWorld } from "../session-world.ts";
import { specContact } from "../spec-json.ts";

interface Case {
  readonly id: string;
  readonly contact_before: unknown;
  readonly redact_urns: boolean;
  readonly contact_after: unknown;
}

/** Which groups of a query a contact is in when a session begins. */
export const smartGroups: ConformanceKind = {
  name: "smart-groups",
  files: /(^|\/)engine\/smart_groups\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.beside(`${file.name}.assets.json`).json<AssetsJson>();
    for (const { id, contact_before, redact_urns, contact_after } of file.json<Cases<Case>>().cases) {
      const { assets, environment } = sessionWorld(json, { redaction_policy: redact_urns ? "urns" : "none" });
      yield judge(id, contact_after, () =>
        specContact(regroup(contactOf(contact_before, assets), assets, environment).contact),
      );
    }
  },
};
