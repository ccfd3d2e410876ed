import { compareVersions, parseVersion } from "./version.ts";

/**
 * A path from an action or a router to its templates: `.a.b`, `[*]` for each item of a list, `.*` for each property. With
 * `from` and `before` it is one only in some versions.
 */
type Field = string | { readonly path: string; readonly from?: string; readonly before?: string };

const groups = ".groups[*].name_match";
const recipients = [".contact_query", groups, ".legacy_vars[*]"];

/** Actions that came with a later version have the version's number after a space. */
const actions: Readonly<Record<string, readonly Field[]>> = {
  add_contact_groups: [groups],
  add_contact_urn: [".path"],
  add_input_labels: [".labels[*].name_match"],
  call_classifier: [".input"],
  "call_llm 14.0.0": [".input", ".instructions"],
  call_resthook: [],
  call_webhook: [".body", ".headers.*", ".url"],
  enter_flow: [],
  open_ticket: [".assignee.email", { path: ".body", before: "14.2.0" }, { path: ".note", from: "14.2.0" }],
  play_audio: [".audio_url"],
  remove_contact_groups: [groups],
  request_optin: [],
  say_msg: [".text"],
  send_broadcast: [
    ".attachments[*]",
    ...recipients,
    ".quick_replies[*]",
    { path: ".template_variables[*]", from: "14.3.1" },
    ".text",
  ],
  send_email: [".addresses[*]", ".body", ".subject"],
  send_msg: [
    ".attachments[*]",
    ".quick_replies[*]",
    { path: ".template_variables[*]", from: "13.5.0" },
    { path: ".templating.components[*].params[*]", before: "13.3.0" },
    { path: ".templating.components[*].params[*]", from: "13.4.0", before: "13.5.0" },
    { path: ".templating.variables[*]", before: "13.4.0" },
    ".text",
  ],
  set_contact_channel: [],
  set_contact_field: [".value"],
  set_contact_language: [".language"],
  set_contact_name: [".name"],
  set_contact_status: [],
  set_contact_timezone: [".timezone"],
  "set_run_local 14.0.0": [".value"],
  set_run_result: [".value"],
  start_session: recipients,
  transfer_airtime: [],
};

const router: readonly string[] = [".operand", ".cases[*].arguments[*]", ".wait.phone"];

export interface TemplateFields {
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly routers: Readonly<Record<"random" | "switch", readonly string[]>>;
}

/** Where the templates are in a definition of a version from 13.2.0 on: kind of action or router → paths. */
export function templateFields(version: string): TemplateFields {
  const known = Object.entries(actions).flatMap(([name, fields]) => {
    const [type = name, from = "13.0.0"] = name.split(" ");
    return isIn(version, from) ? [[type, fields.filter((field) => isField(field, version)).map(pathOf)] as const] : [];
  });
  return { actions: Object.fromEntries(known), routers: { random: router, switch: router } };
}

function isField(field: Field, version: string): boolean {
  return typeof field === "string" || isIn(version, field.from, field.before);
}

function isIn(version: string, from = "13.0.0", before = "99.0.0"): boolean {
  const at = parseVersion(version);
  return compareVersions(at, parseVersion(from)) >= 0 && compareVersions(at, parseVersion(before)) < 0;
}

function pathOf(field: Field): string {
  return typeof field === "string" ? field : field.path;
}
