import type { TurnData } from "../../store/timeline/sources.ts";
import type { Step, StepKind } from "./item.ts";

type Event = TurnData["events"][number];
/** What a timeline may show of a person. */
export interface Sight {
  readonly hidesPersonalData: boolean;
}

/** What a timeline is told with: the names of journeys and reminders by their ids, and what may be seen. */
export interface Telling extends Sight {
  readonly journeys: ReadonlyMap<string, string>;
}

/** Longer values are cut: whoever needs all of them looks at the call's own log. */
const mostShown = 500;

/** What a turn did, from the engine's events; what only programs read is left out. */
export function stepsOf(events: TurnData["events"], telling: Telling): readonly Step[] {
  return events.flatMap((event) => stepOf(event, telling) ?? []);
}

function step(kind: StepKind, parts: Partial<Omit<Step, "kind">> = {}): Step {
  return { kind, name: null, before: null, after: null, ok: null, ...parts };
}

function stepOf(event: Event, telling: Telling): Step | undefined {
  // A way from node to node has no type: it is the engine's Segment.
  if (event.type === undefined)
    return "exitUuid" in event
      ? step("STEP", {
          name: telling.journeys.get(String(event["flowUuid"])) ?? null,
          after: text(event["operand"]),
        })
      : undefined;
  return readers[event.type]?.(event, telling) ?? step("OTHER", { name: event.type });
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
  contact_timezone_changed: changed("OTHER", "timezone"),
  run_result_changed: (event) =>
    step("RESULT", {
      name: text(event["name"]),
      before: nested(event, "previous", "value"),
      after: [text(event["value"]), text(event["category"])].filter(Boolean).join(" → "),
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
