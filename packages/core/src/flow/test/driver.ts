import { defaultEnvironment, type Environment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import type { LookupResult } from "../../model/lookup.ts";
import type { FieldDefinition } from "../../model/project.ts";
import {
  type Answer,
  type Assets,
  type Call,
  type Contact,
  type FlowEvent,
  type Input,
  newContact,
  type Resume,
  readFlow,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
  type TurnOptions,
} from "../index.ts";
import { type FlowSketch, flowJson, id } from "./sketch.ts";

/** What a test may say about the world beside its flows. */
export interface World {
  readonly fields?: readonly FieldDefinition[];
  readonly globals?: Readonly<Record<string, string>>;
  /** Key → language → text; English is the fallback. */
  readonly content?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly lookup?: (source: string, query: string, language: string) => LookupResult;
  readonly groups?: readonly string[];
  readonly contact?: Partial<Contact>;
  readonly environment?: Partial<Environment>;
  readonly answer?: Answer;
  readonly more?: Partial<Assets>;
  readonly call?: Call;
  /** What else the trigger says. */
  readonly trigger?: Pick<Trigger, "params" | "history" | "batch">;
}

/** Assets made of flows and a few words. */
export function assetsOf(flows: readonly FlowSketch[], world: World = {}): Assets {
  const read = new Map(flows.map((flow) => [id(flow.name), readFlow(flowJson(flow))]));
  const { fields = [], globals = {}, content = {}, groups = [], lookup = () => ({ kind: "missing" }) } = world;
  const references = groups.map((name) => ({ uuid: id(name), name }));
  return {
    flow: (uuid) => read.get(uuid),
    field: (key) => fields.find((field) => field.key === key),
    fields: () => fields,
    global: (key) => globals[key],
    globals: () => Object.keys(globals),
    content: (key, language) => content[key]?.[language] ?? content[key]?.["eng"],
    contentKeys: () => Object.keys(content),
    lookup,
    group: (match) => references.find((one) => ("uuid" in match ? one.uuid === match.uuid : one.name === match.name)),
    groups: () => references,
    ...world.more,
  };
}

/** The message `text`, as a contact would send it. */
export function message(text: string): Input {
  return { uuid: id(`message ${text}`), createdOn: "2030-01-01T00:00:00.000Z", text };
}

/** One conversation. Every turn starts from stored JSON, so whatever cannot survive a restart fails the suite. */
export class Conversation {
  readonly #assets: Assets;
  readonly #environment: Environment;
  readonly #options: TurnOptions;
  #stored: { session: string; contact: string };
  turn: Turn;

  constructor(flows: readonly FlowSketch[], world: World = {}, opening?: string) {
    this.#assets = assetsOf(flows, world);
    this.#environment = { ...defaultEnvironment(fakeEnv()), allowedLanguages: ["eng"], ...world.environment };
    const contact = {
      ...newContact(id("contact"), "whatsapp:27820001001", "2030-01-01T00:00:00.000Z"),
      ...world.contact,
    };
    const common = { ...world.trigger, flow: id(flows[0]?.name ?? ""), triggeredOn: "2030-01-01T00:00:00.000Z" };
    const trigger =
      opening === undefined
        ? ({ type: "manual", ...common } as const)
        : ({ type: "msg", ...common, input: message(opening) } as const);
    const { answer, call } = world;
    this.#options = { ...(answer && { answer }), ...(call && { call }) };
    this.turn = start(trigger, contact, this.#assets, this.#environment, this.#options);
    this.#stored = this.#store();
  }

  /** Feeds an input; the turn in shorthand. */
  feed(input: Resume): string {
    const { session, contact } = this.#stored;
    const before: Session = JSON.parse(session);
    this.turn = resume(before, input, JSON.parse(contact), this.#assets, this.#environment, this.#options);
    this.#stored = this.#store();
    return this.toString();
  }

  says(text: string): string {
    return this.feed({ type: "msg", input: message(text) });
  }

  /** The last turn in shorthand: what happened, and how it stands now. */
  toString(): string {
    const { events, session } = this.turn;
    const happened = events.flatMap((event) => print(event));
    return [...happened, ...(session.status === "waiting" ? [] : [session.status])].join(" | ");
  }

  #store() {
    return { session: JSON.stringify(this.turn.session), contact: JSON.stringify(this.turn.contact) };
  }
}

function print(event: FlowEvent): readonly string[] {
  switch (event.type) {
    case "msg_created":
      return [
        `"${event.text}"${[...event.attachments, ...event.quickReplies.map(({ text }) => text)].map((one) => ` [${one}]`).join("")}`,
      ];
    case "msg_wait":
      return [event.timeoutSeconds === undefined ? "wait" : `wait ${event.timeoutSeconds}s`];
    case "run_started":
      return event.parentUuid === undefined ? [] : [`> ${event.flow.name}`];
    case "run_ended":
      return [`${event.flow.name} ${event.status}`];
    case "run_result_changed":
      return [`${event.name}=${event.value} (${event.category})`];
    case "contact_name_changed":
      return [`name=${event.name}`];
    case "contact_language_changed":
      return [`language=${event.language}`];
    case "contact_timezone_changed":
      return [`timezone=${event.timezone}`];
    case "contact_status_changed":
      return [`status=${event.status}`];
    case "contact_field_changed":
      return [`${event.field.key}=${event.value?.text ?? ""}`];
    case "contact_groups_changed":
      return [...event.groupsAdded.map(({ name }) => `+${name}`), ...event.groupsRemoved.map(({ name }) => `-${name}`)];
    case "error":
      return [`error: ${event.text}`];
    case "failure":
      return [`failure: ${event.text}`];
    default:
      return [event.type];
  }
}
