import { EngineError, readResume, resume, start } from "@hotline/core/flow/index.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { sessionStart, sessionWorld } from "../session-world.ts";
import { specEvent } from "../spec-json.ts";

interface Case {
  readonly id: string;
  readonly flow_uuid: string;
  readonly wait?: unknown;
  readonly resume: unknown;
  readonly events?: readonly unknown[];
  readonly run_status?: string;
  readonly session_status?: string;
  readonly resume_error?: string;
}

const contact = {
  uuid: "5d76d86b-3bb9-4d5a-b822-c9d86f5d8e4f",
  name: "Bob",
  language: "eng",
  status: "active",
  created_on: sessionStart,
};
const call = {
  uuid: "01978a2f-ad9a-7f2e-ad44-6e7547078cec",
  channel: { uuid: "a78930fe-6a40-4aa8-99c3-e61b02f45ca1", name: "Twilio" },
  urn: "tel:+12065551212",
};

/** Each way in which a wait ends. */
export const resumes: ConformanceKind = {
  name: "resumes",
  files: /^resumes\/[^_][^/]*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.beside("_assets.json").json<AssetsJson>();
    for (const one of file.json<Cases<Case>>().cases) {
      const { events = [], run_status, session_status, resume_error } = one;
      const wanted = { events: events.map(withoutId), run_status, session_status };
      const normal = new Normaliser(json, one.resume);
      yield judge(one.id, resume_error ? { refused: true } : normal.apply(wanted), () => run(one, json));
    }
  },
};

function withWait(json: AssetsJson, { flow_uuid, wait }: Case): AssetsJson {
  if (wait === undefined) return json;
  const flows = (json.flows ?? []).map((flow) => {
    if (flow.uuid !== flow_uuid) return flow;
    const [node, ...others] = flow["nodes"] as readonly { readonly router: object }[];
    return { ...flow, nodes: [{ ...node, router: { ...node?.router, wait } }, ...others] };
  });
  return { ...json, flows };
}

function run(one: Case, given: AssetsJson): unknown {
  const json = withWait(given, one);
  const { assets, environment } = sessionWorld(json, null);
  const trigger = { type: "manual", flow: one.flow_uuid, triggeredOn: sessionStart } as const;
  const options = assets.flow(one.flow_uuid)?.type === "voice" ? { call } : {};
  const before = start(trigger, contactOf(contact, assets), assets, environment, options);
  try {
    const turn = resume(before.session, readResume(one.resume), before.contact, assets, environment);
    const events = turn.events.filter((event, index) => event.type !== "run_ended" || index < turn.events.length - 1);
    const got = {
      events: events.map((event) => withoutId(specEvent(event))),
      run_status: one.run_status && turn.runs[0]?.status,
      session_status: one.session_status && turn.session.status,
    };
    return new Normaliser(given, one.resume).apply(got);
  } catch (error) {
    if (error instanceof EngineError) return { refused: true };
    throw error;
  }
}
