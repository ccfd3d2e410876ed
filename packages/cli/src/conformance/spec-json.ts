import type { Contact, FlowEvent, Input, MessageContent, Run } from "@hotline/core/flow/index.ts";

/* The engine's objects as the flow specification writes them. */

type Json = Readonly<Record<string, unknown>>;

/** Properties whose keys are data, and are left as they are. */
const data = new Set(["extra", "payload", "hint", "variables", "json", "headers", "fields", "results", "translations"]);
/** Lists that are left out when they are empty. */
const optionalLists = new Set(["attachments", "quick_replies", "groups_added", "groups_removed", "components"]);

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The same with snake-case keys; what is undefined or an empty optional list is left out. */
function spec(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(spec);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).flatMap(([key, value]): [string, unknown][] => {
    const name = snake(key);
    if (value === undefined) return [];
    if (optionalLists.has(name) && Array.isArray(value) && value.length === 0) return [];
    return [[name, data.has(name) && !Array.isArray(value) ? value : spec(value)]];
  });
  return Object.fromEntries(entries);
}

/** An event without its id and time. */
export function specEvent(event: FlowEvent): unknown {
  switch (event.type) {
    case "msg_created":
    case "ivr_created": {
      const { type, ...message } = event;
      return { type, msg: specMessage(message) };
    }
    case "broadcast_created": {
      const translations = Object.entries(event.translations).map(([language, one]) => [language, specMessage(one)]);
      return { ...Object(spec(event)), translations: Object.fromEntries(translations) };
    }
    case "session_triggered": {
      const { runSummary, ...others } = event;
      const { contact, results, ...summary } = runSummary;
      const run = { ...Object(spec(summary)), contact: specContact(contact), results: specResults(results) };
      return { ...Object(spec(others)), run_summary: run };
    }
    case "contact_field_changed":
      return { ...Object(spec(event)), value: event.value && specFieldValue(event.value) };
    case "ticket_opened":
      return { type: event.type, ticket: withoutEmail(spec(event.ticket)) };
    case "ticket_assignee_changed": {
      const { assignee, previous } = event;
      const bare = { assignee: assignee && named(assignee), ...(previous && { previous: named(previous) }) };
      return { ...Object(spec(event)), ...bare };
    }
    case "airtime_created":
      return { sender: "", ...Object(spec(event)) };
    case "msg_wait": {
      const { lateTaps: _, ...others } = event;
      return spec(others);
    }
    case "run_ended": {
      const { exitUuid: _, ...others } = event;
      return spec(others);
    }
    default:
      return spec(event);
  }
}

function named({ uuid, name }: { readonly uuid: string; readonly name: string }): Json {
  return { uuid, name };
}

function withoutEmail(ticket: unknown): unknown {
  const { assignee, ...others } = Object(ticket);
  return assignee === undefined ? others : { ...others, assignee: named(assignee) };
}

function specMessage(message: MessageContent): unknown {
  const { quickReplies, ...others } = message;
  const replies = quickReplies.map(({ text, ...reply }) => ({ ...reply, ...(text !== "" && { text }) }));
  const { templating, ...plain } = Object(spec({ ...others, quickReplies: replies }));
  return templating === undefined ? plain : { ...plain, templating: specTemplating(templating) };
}

function specTemplating({ variables, ...others }: { readonly variables: readonly unknown[] }): unknown {
  return variables.length === 0 ? others : { ...others, variables };
}

function specFieldValue(value: Contact["fields"][string]): unknown {
  return value.number === undefined ? value : { ...value, number: Number(value.number) };
}

/** A contact; empty lists are left out. */
export function specContact({ fields, urns, groups, tickets = [], ...others }: Contact): unknown {
  const values = Object.entries(fields).map(([key, value]) => [key, specFieldValue(value)]);
  return {
    ...Object(spec(others)),
    ...(urns.length > 0 && { urns }),
    ...(groups.length > 0 && { groups }),
    ...(values.length > 0 && { fields: Object.fromEntries(values) }),
    ...(tickets.length > 0 && { tickets: tickets.map((ticket) => withoutEmail(spec(ticket))) }),
  };
}

export function specResults(results: Run["results"]): unknown {
  return Object.fromEntries(
    Object.entries(results).map(([key, result]) => {
      const { category, ...others } = Object(spec(result));
      return [key, { ...others, ...(category && { category }) }];
    }),
  );
}

/** A run as a host stores it: what a finished one needs no more is left out. */
export function specRun(run: Run): unknown {
  const { results, locals, path, webhook, visits: _visits, node: _node, flow, ...others } = run;
  const isAlive = run.status === "active" || run.status === "waiting";
  return {
    ...Object(spec(others)),
    flow: spec(flow),
    ...(Object.keys(results).length > 0 && { results: specResults(results) }),
    ...(isAlive && path && { path: spec(path) }),
    ...(isAlive && Object.keys(locals).length > 0 && { locals }),
    ...(isAlive && webhook && { webhook }),
  };
}

export function specInput(input: Input | null): unknown {
  return input === null ? undefined : { type: "msg", ...Object(spec(input)) };
}
