import { nationalFormat } from "../expr/index.ts";
import { parseAttachment } from "./attachments.ts";
import { preferredUrn } from "./channels.ts";
import type { Step } from "./flow.ts";
import type { Input, Run } from "./session.ts";
import type { Result } from "./summary.ts";
import { parseUrn } from "./urns.ts";

/** What subscribers of a resthook are sent. They have read this form for years: names, order and all. */
export function resthookPayload(step: Step): unknown {
  const { contact, run, input, assets } = step;
  return {
    channel: channelOf(input),
    contact: {
      language: contact.language ?? null,
      name: contact.name ?? "",
      urn: preferredUrn(contact, assets.channels?.()) ?? null,
      uuid: contact.uuid,
    },
    flow: { name: run.flow.name, revision: run.flow.revision ?? 0, uuid: run.flow.uuid },
    input: input === null ? null : inputOf(input),
    path: (run.path ?? []).map((at) => ({ arrived_on: micros(at.arrivedOn), node_uuid: at.nodeUuid })),
    results: resultsOf(run),
    run: { created_on: micros(run.createdOn), uuid: run.uuid },
  };
}

function channelOf(input: Input | null): unknown {
  const channel = input?.channel;
  return channel === undefined ? null : { name: channel.name, uuid: channel.uuid };
}

function inputOf(input: Input): unknown {
  return {
    attachments: (input.attachments ?? []).map(attachmentOf),
    channel: channelOf(input),
    created_on: micros(input.createdOn),
    text: input.text,
    type: "msg",
    urn: input.urn === undefined ? null : urnOf(input.urn),
    uuid: input.uuid,
  };
}

function attachmentOf(attachment: string): unknown {
  const { type, url } = parseAttachment(attachment);
  return { content_type: type, url };
}

function urnOf(source: string): unknown {
  const urn = parseUrn(source);
  if (urn === undefined) return null;
  const shown = urn.scheme === "tel" ? nationalFormat(urn.path) : undefined;
  return { display: urn.display ?? shown ?? "", path: urn.path, scheme: urn.scheme };
}

function resultsOf({ results }: Run): unknown {
  const entries = Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, result]) => [key, resultOf(result)]));
}

function resultOf({ category = "", categoryLocalized, createdOn, input = "", name, nodeUuid, value }: Result): unknown {
  return {
    category,
    category_localized: categoryLocalized || category,
    created_on: micros(createdOn),
    input,
    name,
    node_uuid: nodeUuid,
    value,
  };
}

/** With six digits of the second, as expressions write it. */
function micros(iso: string): string {
  return iso.replace(/\.(\d+)Z$/, (_, digits: string) => `.${digits.padEnd(6, "0").slice(0, 6)}Z`);
}
