import type { Environment } from "@hotline/core/expr/index.ts";
import {
  type EffectRequest,
  type EffectResult,
  type HttpAnswer,
  type HttpCall,
  type Resume,
  readResume,
  readTrigger,
  resume,
  type Session,
  start,
  type Turn,
} from "@hotline/core/flow/index.ts";
import { OpenTurn } from "@hotline/core/flow/open-turn.ts";
import { type AssetsJson, assetsOf, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { answered, httpAnswer } from "../doubles.ts";
import { type EnvironmentJson, environmentOf } from "../environment.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { locationsOf } from "../locations.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { specEvent } from "../spec-json.ts";

interface Case {
  readonly id: string;
  readonly template: string;
  readonly redact_urns?: boolean;
  readonly webhook_unreachable?: boolean;
  readonly output?: string;
  readonly output_json?: unknown;
  readonly events?: readonly unknown[];
}

interface SessionJson {
  readonly environment: EnvironmentJson;
  readonly clock: { readonly session_templates: { readonly start: string } };
  readonly llm_prompts: Readonly<Record<string, string>>;
  readonly assets: AssetsJson;
  readonly contact: unknown;
  readonly trigger: unknown;
  readonly resume: unknown;
}

/** Templates as they are evaluated in a session that has been through many things. */
export const sessionTemplates: ConformanceKind = {
  name: "session-templates",
  files: /(^|\/)expressions\/session-templates\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const { meta, cases } = file.json<Cases<Case, { readonly test_server_url: string }>>();
    const text = JSON.stringify(file.beside("../docs-session.json").json<SessionJson>());
    const json: SessionJson = JSON.parse(text.replaceAll("http://localhost", meta.test_server_url));
    for (const one of cases) {
      const inputs = [json];
      yield judge(one.id, new Normaliser(...inputs).apply(wantedOf(one)), () =>
        new Normaliser(...inputs).apply(evaluated(one, json)),
      );
    }
  },
};

function wantedOf({ output = "", output_json, events }: Case): unknown {
  return {
    output: output_json === undefined ? asJson(output) : output_json,
    events: events?.map(withoutId),
  };
}

/** Times within JSON are ignored only where the output is read as JSON. */
function asJson(output: string): unknown {
  try {
    return output.startsWith("{") || output.startsWith("[") ? JSON.parse(output) : output;
  } catch {
    return output;
  }
}

function evaluated(one: Case, json: SessionJson): unknown {
  const environment = environmentFor(json, one.redact_urns ?? false);
  const assets = assetsOf(json.assets, environment);
  const turn = played(json, environment, one.webhook_unreachable ?? false);
  // The run that is looked at is over; an open turn of its own shows it as its templates would have seen it.
  const open = new OpenTurn({ ...turn.session, runs: turn.runs }, turn.input, turn.contact, assets, environment, {});
  const run = open.runs[0];
  const flow = run && assets.flow(run.flow.uuid);
  const node = flow?.nodes.get(run?.node ?? "");
  if (run === undefined || node === undefined) throw new Error("The session of the corpus has no run");
  open.resumed = { type: "msg" };
  open.enterRun(run, flow);
  open.enterNode(node);
  const output = open.evaluate(one.template);
  return { output: asJson(output), events: one.events && open.events.map((event) => withoutId(specEvent(event))) };
}

function environmentFor(json: SessionJson, redacts: boolean): Environment {
  const base = environmentOf(json.environment, json.clock.session_templates.start);
  const policy = redacts ? { redactionPolicy: "urns" as const } : {};
  return { ...base, prompts: json.llm_prompts, ...locationsOf(json.assets.locations), ...policy };
}

function played(json: SessionJson, environment: Environment, isUnreachable: boolean): Turn {
  const assets = assetsOf(json.assets, environment);
  const answer = (request: EffectRequest): EffectResult => answered(request, (call) => serve(call, isUnreachable));
  const begun = start(readTrigger(json.trigger), contactOf(json.contact, assets), assets, environment, { answer });
  const session: Session = JSON.parse(JSON.stringify(begun.session));
  const input: Resume = readResume(json.resume);
  return resume(session, input, begun.contact, assets, environment, { answer });
}

const answers: Readonly<Record<string, readonly [number, string]>> = {
  success: [200, '{ "ok": "true" }'],
  unavailable: [503, '{ "errors": ["service unavailable"] }'],
  badrequest: [400, '{ "errors": ["bad_request"] }'],
  gone: [410, '{ "errors": ["gone"] }'],
};

/** The corpus' own server: what it answers stands in the query. */
function serve(call: HttpCall, isUnreachable: boolean): HttpAnswer {
  if (isUnreachable) return httpAnswer(call, { status: 0 });
  const query = new URL(call.url).searchParams;
  const type = query.get("type") ?? "text/plain; charset=utf-8";
  const headers = (body: string) => ({
    Date: "Wed, 11 Apr 2018 18:24:30 GMT",
    "Content-Type": type,
    "Content-Length": String(body.length),
  });
  const [status, body] = answers[query.get("cmd") ?? ""] ?? [200, query.get("content") ?? ""];
  return httpAnswer(call, { status, headers: headers(body), body });
}
