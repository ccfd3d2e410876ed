import type { TurnData } from "../../store/timeline/sources.ts";
import type { Step, StepKind } from "./item.ts";
import type { Way } from "./ways.ts";

type Event = TurnData["events"][number];
/** What a timeline may show of a person. */
export interface Sight {
  readonly hidesPersonalData: boolean;
}

/** What a timeline is told with: what the team calls things, and what may be seen. */
export interface Telling extends Sight {
  /** Journeys and reminders by their ids. */
  readonly journeys: ReadonlyMap<string, string>;
  /** Ways from node to node by their exits. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Rules of urgency, and answers, by their keys. */
  readonly rules: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, string>;
}

/** Longer values are cut: whoever needs all of them looks at the call's own log. */
const mostShown = 500;

/** What a turn did, from the engine's events; what only programs read is left out. */
export function stepsOf(events: TurnData["events"], telling: Telling): readonly Step[] {
  return events.flatMap((event) => stepOf(event, telling) ?? []);
}

function step(kind: StepKind, parts: Partial<Omit<Step, "kind">> = {}): Step {
  return { kind, name: null, node: null, before: null, after: null, ok: null, ...parts };
}

function stepOf(event: Event, telling: Telling): Step | undefined {
  // A way from node to node has no type: it is the engine's Segment.
  if (event.type === undefined) return "exitUuid" in event ? wayOn(event, telling) : undefined;
  return readers[event.type]?.(event, telling) ?? step("OTHER", { name: event.type });
}

/**
 * In which journey, from which node, and by what: what was looked at, and the category that it was. A node that decides
 * nothing and has no name tells nobody anything.
 */
function wayOn(event: Event, { journeys, ways }: Telling): Step | undefined {
  const { node = null, category = null } = ways.get(String(event["exitUuid"])) ?? {};
  const after = became(text(event["operand"]), category);
  if (node === null && after === null) return undefined;
  return step("STEP", { name: journeys.get(String(event["flowUuid"])) ?? null, node, after });
}

/** A value and the category that it was found to be; where both are one word, it is said once. */
function became(value: string | null, category: string | null): string | null {
  const parts = value === category ? [value] : [value, category];
  return parts.filter(Boolean).join(" → ") || null;
}

type Reader = (event: Event, sight: Sight) => Step;

const personal = (value: string | null, { hidesPersonalData }: Sight) => (hidesPersonalData ? null : value);
const changed =
  (kind: StepKind, key: string): Reader =>
  (event) =>
    step(kind, { before: text(event["previous"]), after: text(event[key]) });
const ticket: Reader = (event) =>
  step("TICKET", { after: text(event["note"]) ?? nested(event, "ticket", "topic", "name") });
const problem: Reader = (event) => step("PROBLEM", { after: text(event["text"]), ok: false });

/** Kind of event → what people are told of it. */
const readers: Readonly<Record<string, Reader>> = {
  contact_field_changed: (event) =>
    step("FIELD", {
      name: nested(event, "field", "name"),
      before: nested(event, "previous", "text"),
      after: nested(event, "value", "text"),
    }),
  contact_name_changed: (event, sight) =>
    step("NAME", { before: personal(text(event["previous"]), sight), after: personal(text(event["name"]), sight) }),
  contact_language_changed: changed("LANGUAGE", "language"),
  contact_status_changed: changed("STATUS", "status"),
  contact_groups_changed: (event) =>
    step("GROUPS", { before: names(event["groupsRemoved"]), after: names(event["groupsAdded"]) }),
  contact_urns_changed: (event, sight) => step("ADDRESS", { after: personal(list(event["urns"]), sight) }),
  contact_timezone_changed: changed("TIMEZONE", "timezone"),
  run_result_changed: (event) =>
    step("RESULT", {
      name: text(event["name"]),
      before: nested(event, "previous", "value"),
      after: became(text(event["value"]), text(event["category"])),
    }),
  run_started: (event) => step("JOURNEY", { name: nested(event, "flow", "name"), after: "started" }),
  run_ended: (event) => step("JOURNEY", { name: nested(event, "flow", "name"), after: text(event["status"]) }),
  msg_wait: (event) => step("WAIT", { after: text(event["expiresOn"]) }),
  webhook_called: (event) =>
    step("CALL", {
      name: withoutQuery(text(event["url"])),
      after: text(event["statusCode"]) ?? text(event["status"]),
      ok: event["status"] === "success",
    }),
  resthook_called: (event) => step("CALL", { name: text(event["resthook"]), ok: true }),
  email_sent: (event, sight) =>
    step("EMAIL", { name: personal(list(event["to"]), sight), after: text(event["subject"]), ok: true }),
  llm_called: (event) => step("MODEL", { name: nested(event, "llm", "name"), after: text(event["output"]), ok: true }),
  input_labels_added: (event) => step("LABELS", { after: names(event["labels"]) }),
  ticket_opened: ticket,
  ticket_note_added: ticket,
  ticket_topic_changed: (event) => step("TICKET", { after: nested(event, "topic", "name") }),
  ticket_closed: () => step("TICKET", { after: "closed" }),
  ticket_reopened: () => step("TICKET", { after: "reopened" }),
  session_triggered: (event) => step("OTHERS", { name: nested(event, "flow", "name") }),
  broadcast_created: () => step("OTHERS"),
  error: problem,
  warning: problem,
  failure: problem,
};

function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? [...value].slice(0, mostShown).join("") : null;
}

function nested(value: unknown, ...keys: readonly string[]): string | null {
  const found = keys.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  return text(found);
}

const list = (value: unknown) => (Array.isArray(value) ? text(value.map(String).join(", ")) : null);
const names = (value: unknown) =>
  Array.isArray(value) ? text(value.flatMap((one: unknown) => nested(one, "name") ?? []).join(", ")) : null;
/** What stands behind the question mark may be a key, or a person's number. */
const withoutQuery = (url: string | null) => url?.replace(/[?#].*$/, "") ?? null;
