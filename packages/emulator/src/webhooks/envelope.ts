import type { HotlineNumber } from "../options.ts";

/** One thing to tell the callback. The JSON is made where the update is: here it is only put together. */
export interface Update {
  readonly kind: "message" | "status" | "field";
  /** The element of `messages[]` or `statuses[]`, or the whole `value` of another field. */
  readonly json: string;
  /** Name of the field where kind is `field`. */
  readonly field?: string;
  /** The element of `contacts[]`, where there is one. */
  readonly contact?: string;
  readonly wamid: string;
  /** Called once: when the callback took it, or when it was given up. */
  readonly done?: (status: number, attempts: number) => void;
}

export type Wrap = (updates: readonly Update[]) => string;

/** Puts updates into the envelope: messages and statuses each in one `value`, other fields each in a change. */
export function makeWrap(number: HotlineNumber, wire: (value: unknown) => string): Wrap {
  const digits = number.display.replace(/\D/g, "");
  const metadata = wire({ display_phone_number: digits, phone_number_id: number.id });
  const head = `{"object":"whatsapp_business_account","entry":[{"id":${wire(number.wabaId)},"changes":[`;
  const valueHead = `{"value":{"messaging_product":"whatsapp","metadata":${metadata}`;

  function change(updates: readonly Update[], member: "messages" | "statuses"): string {
    const contacts = new Set<string>();
    for (const { contact } of updates) if (contact !== undefined) contacts.add(contact);
    const people = contacts.size === 0 ? "" : `,"contacts":[${[...contacts].join(",")}]`;
    const items = updates.map(({ json }) => json).join(",");
    return `${valueHead}${people},"${member}":[${items}]},"field":"messages"}`;
  }

  return (updates) => {
    const changes: string[] = [];
    const messages = updates.filter(({ kind }) => kind === "message");
    const statuses = updates.filter(({ kind }) => kind === "status");
    if (messages.length > 0) changes.push(change(messages, "messages"));
    if (statuses.length > 0) changes.push(change(statuses, "statuses"));
    for (const { kind, field, json } of updates) {
      if (kind === "field") changes.push(`{"value":${json},"field":"${field}"}`);
    }
    return `${head}${changes.join(",")}]}]}`;
  };
}
