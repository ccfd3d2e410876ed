import { type Contact, readTrigger, regroup, start, type Trigger } from "@hotline/core/flow/index.ts";
import { localizablesOf, outlineOf, templatesOf } from "@hotline/core/flow/inspect/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { doublesOf, type HttpMocks } from "../doubles.ts";
import { inspectionJson, knownIn } from "../inspection-json.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { sessionWorld } from "../session-world.ts";
import { specContact, specEvent } from "../spec-json.ts";
import { sprint } from "../sprint.ts";

interface Case {
  readonly id: string;
  readonly action: unknown;
  readonly contact?: unknown;
  readonly localization?: unknown;
  readonly in_flow_type?: string;
  readonly no_input?: boolean;
  readonly as_batch?: boolean;
  readonly has_ticket?: boolean;
  readonly redact_urns?: boolean;
  readonly smtp_error?: string;
  readonly http_mocks?: HttpMocks;
  readonly read_error?: string;
  readonly events?: readonly unknown[];
  readonly webhook?: unknown;
  readonly contact_after?: unknown;
  readonly locals_after?: unknown;
  readonly templates?: readonly string[];
  readonly localizables?: readonly string[];
  readonly inspection?: unknown;
}

/** Each action alone in a flow. */
export const actions: ConformanceKind = {
  name: "actions",
  files: /^actions\/[^_][^/]*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const assets = file.beside("_assets.json").json<AssetsJson>();
    const contact = file.beside("_default_contact.json").json();
    for (const one of file.json<Cases<Case>>().cases) {
      const played = judgeCase(one, assets, one.contact ?? contact);
      yield played.passed ? judgeDefinition(one, assets) : played;
    }
  },
};

function judgeCase(one: Case, json: AssetsJson, contact: unknown): Outcome {
  const assets = withAction(json, one);
  const inputs = [assets, contact, one.http_mocks ?? {}, messageUuid, ticket];
  const wanted = one.read_error === undefined ? new Normaliser(...inputs).apply(wantedOf(one)) : { refused: true };
  return judge(one.id, wanted, () => {
    const got = run(one, assets, contact);
    return one.read_error === undefined ? new Normaliser(...inputs).apply(got) : got;
  });
}

/** What the flow says without being run. */
function judgeDefinition(one: Case, json: AssetsJson): Outcome {
  const { templates, localizables, inspection } = one;
  return judge(one.id, { templates, localizables, inspection }, () => {
    if (inspection === undefined) return {};
    const assets = withAction(json, one);
    const flow = outlineOf(assets.flows?.[flowIndex(one)]);
    return {
      templates: templates && templatesOf(flow),
      localizables: localizables && localizablesOf(flow),
      inspection: inspectionJson(flow, knownIn({ ...assets })),
    };
  });
}

/** Only what the case says something about. */
function wantedOf({ events = [], webhook, contact_after, locals_after }: Case): unknown {
  return { events: events.map(withoutId), webhook, contact_after, locals_after, unused: [] };
}

function flowIndex({ in_flow_type }: Case): number {
  return in_flow_type === "voice" ? 1 : 0;
}

function withAction(json: AssetsJson, one: Case): AssetsJson {
  const flows = (json.flows ?? []).map((flow, index) => {
    if (index !== flowIndex(one)) return flow;
    const [first, ...others] = flow["nodes"] as readonly Readonly<Record<string, unknown>>[];
    const nodes = [{ ...first, actions: [one.action] }, ...others];
    return { ...flow, nodes, ...(one.localization === undefined ? {} : { localization: one.localization }) };
  });
  return { ...json, flows };
}

const languages = ["eng", "spa"];
const messageUuid = "01969b47-0583-76f8-924e-9de1a11831b3";
const ticket = {
  uuid: "7f44b065-ec28-4d7a-bbb4-0bda3b75b19d",
  status: "open",
  topic: { uuid: "0d9a2c56-6fc2-4f27-93c5-a6322e26b740", name: "General" },
} as const;
const call = {
  uuid: "01978a2f-ad9a-7f2e-ad44-6e7547078cec",
  channel: { uuid: "57f1078f-88aa-46f4-a59a-948a5739c03d", name: "My Android Phone" },
  urn: "tel:+12065551212",
};

function run(one: Case, json: AssetsJson, contactJson: unknown): unknown {
  const redaction = one.redact_urns ? { redaction_policy: "urns" as const } : {};
  const { assets, environment } = sessionWorld(json, {
    allowed_languages: languages,
    default_country: "RW",
    ...redaction,
  });
  const doubles = doublesOf(one.http_mocks, one.smtp_error);
  const trigger = triggerOf(one, json.flows?.[flowIndex(one)]?.uuid ?? "");
  const read = attempt(() => assets.flow(trigger.flow));
  if (read instanceof Error) return { refused: true };
  const { contact } = regroup(prepared(contactOf(contactJson, assets), one), assets, environment);
  const begun = start(trigger, contact, assets, environment, one.in_flow_type === "voice" ? { call } : {});
  const { events, runs, contact: after } = sprint(begun, doubles.answer, assets, environment);
  return {
    events: events.slice(1, -1).map((event) => withoutId(specEvent(event))),
    webhook: one.webhook === undefined ? undefined : (runs[0]?.webhook ?? null),
    contact_after: one.contact_after && specContact(after),
    locals_after: one.locals_after && runs[0]?.locals,
    unused: one.events === undefined ? undefined : doubles.unused(),
  };
}

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.name === "FlowError") return error;
    throw error;
  }
}

function prepared(contact: Contact, { localization, has_ticket }: Case): Contact {
  return {
    ...contact,
    ...(localization === undefined ? {} : { language: "spa" }),
    ...(has_ticket && { tickets: [ticket] }),
  };
}

const createdOn = "2025-05-04T12:30:46.123456789Z";

function triggerOf({ no_input, as_batch }: Case, uuid: string): Trigger {
  const base = { flow: { uuid, name: "Action Tester" }, triggered_on: createdOn };
  if (no_input || as_batch) return readTrigger({ type: "manual", ...base, batch: as_batch });
  const msg = {
    urn: "tel:+12065551212",
    text: "Hi everybody",
    attachments: [
      "image/jpeg:http://http://s3.amazon.com/bucket/test.jpg",
      "audio/mp3:http://s3.amazon.com/bucket/test.mp3",
    ],
  };
  const event = { type: "msg_received", uuid: messageUuid, created_on: createdOn, msg };
  return readTrigger({ type: "msg", ...base, event });
}
