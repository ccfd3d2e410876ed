import type { ActionOutline } from "../flow/inspect/outline.ts";
import { textsAt } from "../flow/inspect/paths.ts";

/** Something that a journey does without saying it; the console has a sentence for each type, with these in it. */
export interface Step {
  /** UUID of the action. */
  readonly action: string;
  readonly type: string;
  /** What it is about: a field, groups, an address, another journey. */
  readonly about: string;
  /** What becomes of that. */
  readonly value: string;
  /** UUID of the journey that it goes into or starts. */
  readonly journey?: string;
}

/** Where it stands in an action's JSON what that is about, and what value it gets. */
const places: Readonly<Record<string, { readonly about: readonly string[]; readonly value?: readonly string[] }>> = {
  add_contact_groups: { about: ["groups.name", "groups.name_match"] },
  add_contact_urn: { about: ["scheme"], value: ["path"] },
  add_input_labels: { about: ["labels.name", "labels.name_match"] },
  call_classifier: { about: ["classifier.name"], value: ["input"] },
  call_llm: { about: ["llm.name"], value: ["instructions"] },
  call_resthook: { about: ["resthook"] },
  call_webhook: { about: ["method"], value: ["url"] },
  close_ticket: { about: [] },
  enter_flow: { about: ["flow.name"] },
  lookup_data: { about: ["source"], value: ["query"] },
  open_ticket: { about: ["topic.name"], value: ["note", "body"] },
  remove_contact_groups: { about: ["groups.name", "groups.name_match"] },
  request_optin: { about: ["optin.name"] },
  send_email: { about: ["addresses"], value: ["subject"] },
  set_contact_channel: { about: ["channel.name"] },
  set_contact_field: { about: ["field.name"], value: ["value"] },
  set_contact_language: { about: [], value: ["language"] },
  set_contact_name: { about: [], value: ["name"] },
  set_contact_status: { about: [], value: ["status"] },
  set_contact_timezone: { about: [], value: ["timezone"] },
  set_run_local: { about: ["local"], value: ["value", "operation"] },
  set_run_result: { about: ["name"], value: ["value"] },
  start_session: { about: ["flow.name"] },
  transfer_airtime: { about: ["amounts"] },
};

/** What an action is about, as the picture shows it. */
export function stepOf({ uuid, type, json }: ActionOutline): Step {
  const { about, value = [] } = places[type] ?? { about: [] };
  const journey = textsAt(json, "flow.uuid")[0];
  return {
    action: uuid,
    type,
    about: textOf(json, about),
    value: textOf(json, value),
    ...(journey === undefined ? {} : { journey }),
  };
}

/** The first of these places at which something stands. */
function textOf(json: unknown, paths: readonly string[]): string {
  for (const path of paths) {
    const texts = textsAt(json, path);
    if (texts.length > 0) return texts.join(", ");
  }
  return "";
}
