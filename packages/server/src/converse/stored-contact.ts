import type {
  Contact,
  ContactStatus,
  FieldValue,
  FlowEvent,
  SensitiveStanding,
  Ticket,
} from "@hotline/core/flow/index.ts";
import { nextReminders } from "@hotline/core/flow/reminders/index.ts";
import type { ContactRow } from "../store/claim-inbox.ts";
import type { Settings } from "../store/programme.ts";
import type { ContactTurns } from "../store/turns.ts";

/** What only some contacts have, as it is stored. */
interface Details {
  /** UUIDs. */
  readonly groups?: readonly string[];
  /** Addresses beside the one of WhatsApp. */
  readonly urns?: readonly string[];
  readonly timezone?: string;
  readonly status?: ContactStatus;
  readonly tickets?: readonly Ticket[];
  readonly states?: readonly SensitiveStanding[];
}

/** The stored contact as the engine sees it. */
export function contactOf(row: ContactRow, settings: Settings): Contact {
  const { groups, urns = [], timezone, status, tickets, states } = (row.details ?? {}) as Details;
  const own = row.phone === null ? `whatsapp:${row.userId ?? ""}` : `whatsapp:${row.phone}`;
  return {
    uuid: row.id,
    status: row.optedOut ? "stopped" : (status ?? "active"),
    createdOn: new Date(row.createdAt).toISOString(),
    timezone: timezone ?? settings.timezone,
    urns: [own, ...urns],
    groups: groups === undefined ? [] : groupsOf(groups, settings),
    fields: row.fields as Readonly<Record<string, FieldValue>>,
    ...(row.name === "" ? {} : { name: row.name }),
    ...(row.language === "" ? {} : { language: row.language }),
    ...(tickets && { tickets }),
    ...(row.labels && { labels: row.labels }),
    ...(states && { states }),
  };
}

/** A group that is gone from the programme has nobody in it. */
function groupsOf(uuids: readonly string[], { groups = [] }: Settings): Contact["groups"] {
  return groups.filter(({ uuid }) => uuids.includes(uuid)).map(({ uuid, name }) => ({ uuid, name }));
}

/** Whether anything of a contact changed that is stored. */
export function changesContact(events: readonly FlowEvent[]): boolean {
  return events.some(({ type }) => type.startsWith("contact_") || type.startsWith("ticket_"));
}

/** The contact as it is stored, with the time of its next reminder; `now` in milliseconds since 1970. */
export function storedContact(contact: Contact, settings: Settings, now: number): NonNullable<ContactTurns["contact"]> {
  return {
    name: contact.name ?? "",
    language: contact.language ?? "",
    fields: contact.fields,
    optedOut: contact.status === "stopped",
    details: detailsOf(contact, settings),
    remindsAt: remindsAt(contact, settings, now),
  };
}

/** When a contact's next reminder after an instant is due. */
function remindsAt(contact: Contact, { campaigns = [], timezone }: Settings, after: number): Date | null {
  if (campaigns.length === 0) return null;
  const next = nextReminders(campaigns, contact, timezone, after)[0];
  return next === undefined ? null : new Date(next.at);
}

function detailsOf(contact: Contact, settings: Settings): Details | null {
  const { groups, timezone, status, states = [] } = contact;
  // Of closed ones nobody asks again, and whoever goes through a journey often would have ever more of them.
  const tickets = contact.tickets?.filter((ticket) => ticket.status === "open") ?? [];
  const urns = contact.urns.slice(1);
  const details: Details = {
    ...(groups.length > 0 && { groups: groups.map(({ uuid }) => uuid) }),
    ...(urns.length > 0 && { urns }),
    ...(timezone !== undefined && timezone !== settings.timezone && { timezone }),
    ...((status === "blocked" || status === "archived") && { status }),
    ...(tickets.length > 0 && { tickets }),
    ...(states.length > 0 && { states }),
  };
  return Object.keys(details).length === 0 ? null : details;
}
