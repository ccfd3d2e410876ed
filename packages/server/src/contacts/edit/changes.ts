import type { Contact, FlowEvent } from "@hotline/core/flow/index.ts";
import type { ContactChange } from "../../store/contacts/changes.ts";

/** What the engine's events say of a contact that was another before. */
export function changesOf(before: Contact, after: Contact, events: readonly FlowEvent[]): readonly ContactChange[] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const change = changeOf(event, before, after);
    const key = change === undefined ? "" : keyOf(change);
    if (change === undefined || seen.has(key)) return [];
    seen.add(key);
    return [change];
  });
}

const keyOf = (change: ContactChange) => (change.kind === "field" ? `field ${change.key}` : change.kind);

function changeOf(event: FlowEvent, before: Contact, after: Contact): ContactChange | undefined {
  switch (event.type) {
    case "contact_name_changed":
      return { kind: "name", before: before.name ?? "", after: after.name ?? "" };
    case "contact_language_changed":
      return { kind: "language", before: before.language ?? "", after: after.language ?? "" };
    case "contact_status_changed":
      return { kind: "status", before: before.status, after: after.status };
    case "contact_field_changed": {
      const { key, name } = event.field;
      return { kind: "field", key, name, before: said(before, key), after: said(after, key) };
    }
    case "contact_groups_changed":
      return { kind: "groups", added: beyond(after, before), removed: beyond(before, after) };
    default:
      return undefined;
  }
}

const said = ({ fields }: Contact, key: string) => fields[key]?.text ?? null;

function beyond({ groups }: Contact, other: Contact) {
  const others = new Set(other.groups.map(({ uuid }) => uuid));
  return groups.filter(({ uuid }) => !others.has(uuid)).map(({ uuid, name }) => ({ uuid, name }));
}
