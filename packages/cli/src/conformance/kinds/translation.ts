import { start } from "@hotline/core/flow/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { sessionStart, sessionWorld } from "../session-world.ts";

interface Case {
  readonly id: string;
  readonly allowed_languages: readonly string[];
  readonly contact_language: string;
  readonly action: unknown;
  readonly expected_text: string;
  readonly expected_attachments: readonly string[];
  readonly expected_quick_replies: readonly unknown[];
}

/** Which translation of a message a contact gets. */
export const translation: ConformanceKind = {
  name: "translation",
  files: /^engine\/translation\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, { readonly assets: AssetsJson }>>();
    for (const one of cases) {
      const wanted = {
        text: one.expected_text,
        attachments: one.expected_attachments,
        quickReplies: one.expected_quick_replies,
      };
      yield judge(one.id, wanted, () => said(one, meta.assets));
    }
  },
};

function said({ action, allowed_languages, contact_language }: Case, json: AssetsJson): unknown {
  const [flow] = json.flows ?? [];
  if (flow === undefined) throw new Error("The corpus has no flow for this");
  const [node, ...others] = flow["nodes"] as readonly object[];
  const changed = { ...flow, nodes: [{ ...node, actions: [action] }, ...others] };
  const { assets, environment } = sessionWorld({ ...json, flows: [changed] }, { allowed_languages });
  const contact = {
    uuid: "5d76d86b-3bb9-4d5a-b822-c9d86f5d8e4f",
    created_on: sessionStart,
    language: contact_language,
    urns: ["tel:+12065551212"],
  };
  const trigger = { type: "manual", flow: flow.uuid, triggeredOn: sessionStart } as const;
  const { events } = start(trigger, contactOf(contact, assets), assets, environment);
  const message = events.find(({ type }) => type === "msg_created");
  if (message?.type !== "msg_created") return "nothing";
  const { text, attachments, quickReplies } = message;
  return { text, attachments, quickReplies };
}
