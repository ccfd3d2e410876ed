/** A thing that is known by its id and has a name for people. */
export interface Reference {
  readonly uuid: string;
  readonly name: string;
}

/** What was said for a field, and every other type that it could be read as. */
export interface FieldValue {
  readonly text: string;
  readonly number?: string;
  /** ISO 8601. */
  readonly datetime?: string;
  readonly state?: string;
  readonly district?: string;
  readonly ward?: string;
}

export type ContactStatus = "active" | "blocked" | "stopped" | "archived";

/** Somebody of the team. */
export interface User extends Reference {
  readonly email?: string;
}

/** A conversation that waits for a human. */
export interface Ticket {
  readonly uuid: string;
  readonly status: "open" | "closed";
  readonly topic?: Reference;
  readonly assignee?: User;
}

/** The engine's view of a contact: plain JSON, times as ISO 8601. */
export interface Contact {
  readonly uuid: string;
  readonly id?: number;
  readonly name?: string;
  /** ISO 639-3. */
  readonly language?: string;
  readonly status: ContactStatus;
  /** IANA time zone. */
  readonly timezone?: string;
  readonly createdOn: string;
  readonly lastSeenOn?: string;
  /** `scheme:path`, the preferred one first, e.g. `whatsapp:27820001001`; see urns.ts for what may follow. */
  readonly urns: readonly string[];
  readonly groups: readonly Reference[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly tickets?: readonly Ticket[];
  /** What their messages are about, as far as the host looked it up: it does where a segment asks for it. */
  readonly labels?: readonly string[];
  /** States in which some messages would hurt. */
  readonly states?: readonly SensitiveStanding[];
}

/** That somebody is in a sensitive state: they told it, or a person of the team knows. */
export interface SensitiveStanding {
  readonly state: string;
  /** ISO 8601. */
  readonly since: string;
  /** The words that told it. */
  readonly phrase?: string;
  readonly messageId?: string;
  /** Who of the team confirmed it. */
  readonly confirmedBy?: string;
}

/** A contact of whom nothing is known but the way to reach them. */
export function newContact(uuid: string, urn: string, createdOn: string): Contact {
  return { uuid, status: "active", createdOn, urns: [urn], groups: [], fields: {} };
}

/** The ticket that is open now, if there is one. */
export function openTicketOf({ tickets = [] }: Contact): Ticket | undefined {
  return tickets.findLast(({ status }) => status === "open");
}
