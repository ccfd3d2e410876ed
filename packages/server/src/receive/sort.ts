import { idOf, type NumberId, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { InboundMessage } from "@hotline/core/model/message.ts";
import type { WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type { NumberRow, Numbers } from "../store/numbers.ts";
import type { StatusRow } from "../store/statuses.ts";
import { keyOf } from "../store/uuid.ts";

type ItemOf<K extends WebhookItem["kind"]> = Extract<WebhookItem, { kind: K }>;

export interface SortedMessage {
  readonly message: InboundMessage;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
}

/** A batch of webhook items, by what is to be done with them. */
export interface Sorted {
  readonly messages: readonly SortedMessage[];
  readonly statuses: readonly (StatusRow & { readonly organisationId: OrganisationId })[];
  readonly notices: readonly ItemOf<"notice">[];
  /** What cannot be understood, or belongs to nobody here, is kept with its reason. */
  readonly unreadable: readonly { readonly reason: string; readonly raw: string; readonly number?: string }[];
}

type Piles = { readonly [K in keyof Sorted]: Sorted[K][number][] };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Each item keeps its place among its kind; one that cannot be placed hurts no neighbour. */
export async function sort(items: readonly WebhookItem[], numbers: Numbers): Promise<Sorted> {
  const known = await numbersOf(items, numbers);
  const piles: Piles = { messages: [], statuses: [], notices: [], unreadable: [] };
  for (const item of items) {
    const problem = place(item, piles, known);
    if (problem === null) continue;
    const number = "numberId" in item && item.numberId ? { number: item.numberId } : {};
    piles.unreadable.push({ reason: problem, raw: JSON.stringify(item), ...number });
  }
  return piles;
}

/** The numbers that items are of, by WhatsApp's id, where this installation has them: most batches are of one. */
type Known = ReadonlyMap<string, NumberRow | undefined>;

async function numbersOf(items: readonly WebhookItem[], numbers: Numbers): Promise<Known> {
  const known = new Map<string, NumberRow | undefined>();
  for (const item of items) {
    if (!isOfNumber(item) || known.has(item.numberId)) continue;
    known.set(item.numberId, await numbers.byPhoneNumberId(item.numberId));
  }
  return known;
}

const isOfNumber = (item: WebhookItem) => item.kind === "message" || item.kind === "status";

/** Puts an item where it belongs; returns why it cannot be placed, if so. */
function place(item: WebhookItem, into: Piles, known: Known): string | null {
  switch (item.kind) {
    case "unreadable":
      return item.reason;
    case "notice":
      into.notices.push(item);
      return null;
    case "status":
      return placeStatus(item, into, known);
    case "message":
      return placeMessage(item, into, known);
  }
}

function placeStatus({ numberId, status }: ItemOf<"status">, into: Piles, known: Known): string | null {
  const number = known.get(numberId);
  if (!number) return "A status of a number that this installation does not have.";
  const callback = status.callbackData;
  into.statuses.push({
    organisationId: number.organisationId,
    messageId: callback !== undefined && uuid.test(callback) ? idOf(callback) : null,
    wamidKey: () => keyOf(number.id, status.wamid),
    status,
  });
  return null;
}

function placeMessage({ numberId, message }: ItemOf<"message">, into: Piles, known: Known): string | null {
  const number = known.get(numberId);
  if (!number)
    return "A message to a number that this installation does not have: add it in the settings of the console.";
  if (number.isRetired) return "A message to a number that was retired in the settings of the console.";
  if (message.groupId !== undefined) return "A message of a group: Hotline answers people one by one.";
  const { userId, phone } = message.from;
  if (userId === undefined && phone === undefined && message.content.kind !== "identityChanged")
    return "A message without a sender.";
  into.messages.push({ message, organisationId: number.organisationId, numberId: number.id });
  return null;
}
