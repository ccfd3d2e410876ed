import { isRecord } from "../read/fields.ts";

/** What a journey can depend on. Fields and globals are known by key, all others by UUID. */
export type DependencyType =
  | "channel"
  | "contact"
  | "field"
  | "flow"
  | "global"
  | "group"
  | "label"
  | "llm"
  | "template"
  | "topic"
  | "user";

/** A text of an action; `at` is a path such as `groups.name_match`: through lists as well, `*` for every property. */
export interface TextPart {
  readonly at: string;
  readonly isTemplate: boolean;
  readonly isLocalizable: boolean;
}

/** What an inspection must know of a kind of action: its texts in order, what it refers to, and what it sets. */
export interface ActionParts {
  readonly texts: readonly TextPart[];
  readonly refers: readonly { readonly type: DependencyType; readonly at: string }[];
  /** Paths of names of locals, or names that are always set. */
  readonly locals: readonly ({ readonly at: string } | { readonly name: string })[];
  readonly result?: {
    /** Path of the result's name. */
    readonly at: string;
    /** Path of its category, or the categories that it can have. */
    readonly categories: string | readonly string[];
  };
}

const template = (at: string): TextPart => ({ at, isTemplate: true, isLocalizable: false });
const spoken = (at: string): TextPart => ({ at, isTemplate: true, isLocalizable: true });
const fixed = (at: string): TextPart => ({ at, isTemplate: false, isLocalizable: true });

function parts(some: Partial<ActionParts>): ActionParts {
  return { texts: [], refers: [], locals: [], ...some };
}

const message = [spoken("text"), spoken("attachments"), spoken("quick_replies")];
const recipients = [template("groups.name_match"), template("contact_query"), template("legacy_vars")];
const recipientReferences = [
  { type: "group", at: "groups" },
  { type: "contact", at: "contacts" },
] as const;
const call = { at: "result_name", categories: ["Success", "Failure"] };

const table: Readonly<Record<string, ActionParts>> = {
  add_contact_groups: parts({ texts: [template("groups.name_match")], refers: [{ type: "group", at: "groups" }] }),
  add_contact_urn: parts({ texts: [template("path")], locals: [{ name: "_has_urn" }] }),
  add_input_labels: parts({ texts: [template("labels.name_match")], refers: [{ type: "label", at: "labels" }] }),
  call_classifier: parts({
    texts: [template("input")],
    result: { at: "result_name", categories: ["Success", "Skipped", "Failure"] },
  }),
  call_llm: parts({
    texts: [template("instructions"), template("input")],
    refers: [{ type: "llm", at: "llm" }],
    locals: [{ at: "output_local" }],
  }),
  call_resthook: parts({ result: call }),
  call_webhook: parts({ texts: [template("url"), template("headers.*"), template("body")], result: call }),
  enter_flow: parts({ refers: [{ type: "flow", at: "flow" }] }),
  lookup_data: parts({
    texts: [template("query")],
    result: { at: "result_name", categories: ["Found", "Choice", "Missing"] },
  }),
  open_ticket: parts({
    texts: [template("assignee.email"), template("note")],
    refers: [
      { type: "topic", at: "topic" },
      { type: "user", at: "assignee" },
    ],
    locals: [{ name: "_new_ticket" }],
  }),
  play_audio: parts({ texts: [spoken("audio_url")] }),
  remove_contact_groups: parts({ texts: [template("groups.name_match")], refers: [{ type: "group", at: "groups" }] }),
  request_optin: parts({}),
  say_msg: parts({ texts: [spoken("text"), fixed("audio_url")] }),
  send_broadcast: parts({ texts: [...recipients, ...message], refers: recipientReferences }),
  send_email: parts({ texts: [template("addresses"), spoken("subject"), spoken("body")] }),
  send_msg: parts({
    texts: [...message, template("template_variables")],
    refers: [{ type: "template", at: "template" }],
  }),
  set_contact_channel: parts({ refers: [{ type: "channel", at: "channel" }] }),
  set_contact_field: parts({ texts: [template("value")], refers: [{ type: "field", at: "field" }] }),
  set_contact_language: parts({ texts: [template("language")] }),
  set_contact_name: parts({ texts: [template("name")] }),
  set_contact_status: parts({}),
  set_contact_timezone: parts({ texts: [template("timezone")] }),
  set_run_local: parts({ texts: [template("value")], locals: [{ at: "local" }] }),
  set_run_result: parts({
    texts: [template("value"), fixed("category")],
    result: { at: "name", categories: "category" },
  }),
  start_session: parts({ texts: recipients, refers: [...recipientReferences, { type: "flow", at: "flow" }] }),
  transfer_airtime: parts({ locals: [{ name: "_new_transfer" }] }),
};

/** The parts of a kind of action; undefined for one that nobody knows. */
export function partsOf(type: string): ActionParts | undefined {
  return Object.hasOwn(table, type) ? table[type] : undefined;
}

/** Everything at a path, through lists as well. */
export function valuesAt(json: unknown, path: string): readonly unknown[] {
  return path.split(".").reduce<readonly unknown[]>((found, step) => found.flatMap((one) => pick(one, step)), [json]);
}

/** The texts at a path that are not empty; a quick reply with an `extra` in its short form. */
export function textsAt(json: unknown, path: string): readonly string[] {
  return valuesAt(json, path).flatMap((value) => {
    const text = isRecord(value) ? longReply(value) : value;
    return typeof text === "string" && text !== "" ? [text] : [];
  });
}

function pick(value: unknown, step: string): readonly unknown[] {
  if (!isRecord(value)) return [];
  const picked = step === "*" ? Object.values(value) : [value[step]];
  return picked.flatMap((one) => (Array.isArray(one) ? one : [one]));
}

function longReply({ text, extra }: Readonly<Record<string, unknown>>): unknown {
  return typeof text === "string" && typeof extra === "string" && extra !== "" ? `${text}<extra>${extra}` : text;
}
