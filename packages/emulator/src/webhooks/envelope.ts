import type { EmulatedNumber, Numbers } from "../numbers.ts";

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
  /** Of the number that it came to or was sent by; not where kind is `field`. */
  readonly numberId?: string;
  /** Called once: when the callback took it, or when it was given up. */
  readonly done?: (status: number, attempts: number) => void;
}

export type Wrap = (updates: readonly Update[]) => string;

/** Puts updates into the envelope: each number's messages and statuses each in one `value`, other fields each in a change. */
export function makeWrap(numbers: Numbers, wire: (value: unknown) => string): Wrap {
  const head = `{"object":"whatsapp_business_account","entry":[{"id":${wire(numbers.first.wabaId)},"changes":[`;

  const heads = new Map<EmulatedNumber, string>();
  function headOf(number: EmulatedNumber): string {
    const known = heads.get(number);
    if (known !== undefined) return known;
    const metadata = wire({ display_phone_number: number.digits, phone_number_id: number.id });
    const valueHead = `{"value":{"messaging_product":"whatsapp","metadata":${metadata}`;
    heads.set(number, valueHead);
    return valueHead;
  }

  function change(number: EmulatedNumber, updates: readonly Update[], member: "messages" | "statuses"): string {
    const contacts = new Set<string>();
    for (const { contact } of updates) if (contact !== undefined) contacts.add(contact);
    const people = contacts.size === 0 ? "" : `,"contacts":[${[...contacts].join(",")}]`;
    const items = updates.map(({ json }) => json).join(",");
    return `${headOf(number)}${people},"${member}":[${items}]},"field":"messages"}`;
  }

  return (updates) => {
    const changes: string[] = [];
    for (const number of numbers.all()) {
      const its = updates.filter(({ numberId }) => numberId === number.id);
      const messages = its.filter(({ kind }) => kind === "message");
      const statuses = its.filter(({ kind }) => kind === "status");
      if (messages.length > 0) changes.push(change(number, messages, "messages"));
      if (statuses.length > 0) changes.push(change(number, statuses, "statuses"));
    }
    for (const { kind, field, json } of updates) {
      if (kind === "field") changes.push(`{"value":${json},"field":"${field}"}`);
    }
    return `${head}${changes.join(",")}]}]}`;
  };
}
