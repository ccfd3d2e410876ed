import type { ContactId, NumberId } from "@hotline/core/model/ids.ts";
import type { OutboxRow } from "../store/outbox.ts";
import { priorities } from "../store/priorities.ts";
import type { ContactTurns, OutboundMessage } from "../store/turns.ts";

/** Where replies leave, if this process sends: the part of `deliver` that a turn's commit speaks to. */
export interface Outlet {
  /** The name to claim these messages under, their places and tokens kept; null where the way is not free. */
  reserve(numberId: NumberId, messageIds: readonly string[]): string | null;
  /** Sends reserved messages that are committed as claimed. */
  send(numberId: NumberId, rows: readonly OutboxRow[]): void;
  /** Messages to these contacts wait in the outbox behind what is under way. */
  lookBehind(numberId: NumberId, contactIds: Iterable<ContactId>): void;
  /** Gives back what was reserved. */
  cancel(numberId: NumberId, messageIds: readonly string[]): void;
}

/**
 * The claim that a batch's commit makes for its own replies: they are sent from memory, without a second look at the
 * outbox. Until the commit is known to have happened nothing leaves.
 */
export class Claim {
  readonly #outlet: Outlet | undefined;
  readonly #rows = new Map<NumberId, OutboxRow[]>();
  /** Message id → claimer. */
  readonly claimers = new Map<string, string>();

  constructor(outlet: Outlet | undefined, batch: readonly ContactTurns[]) {
    this.#outlet = outlet;
    if (outlet)
      for (const turns of batch)
        if (turns.messages.length > 0 && turns.priority === priorities.reply) this.#reserveAll(outlet, turns);
  }

  /**
   * After the commit; `waiting` are those that were held back by what was ahead of them, or found no place. Returns how
   * many of them nobody here will look after when what is under way has left.
   */
  send(waiting: ReadonlySet<string>): number {
    let unseen = waiting.size;
    for (const [numberId, rows] of this.#rows) {
      const held = rows.filter(({ messageId }) => waiting.has(messageId));
      if (held.length > 0) this.#holdBack(numberId, held);
      unseen -= held.length;
      this.#outlet?.send(numberId, held.length === 0 ? rows : rows.filter((row) => !waiting.has(row.messageId)));
    }
    return unseen;
  }

  /** The commit failed, or nobody knows: a row that is there all the same is released when its claim is old. */
  cancel(): void {
    for (const [numberId, rows] of this.#rows) this.#outlet?.cancel(numberId, idsOf(rows));
  }

  #holdBack(numberId: NumberId, held: readonly OutboxRow[]): void {
    this.#outlet?.lookBehind(
      numberId,
      held.map(({ contactId }) => contactId),
    );
    this.#outlet?.cancel(numberId, idsOf(held));
  }

  /** Each number has its own order with a contact. */
  #reserveAll(outlet: Outlet, { contactId, messages }: ContactTurns): void {
    const numberId = messages[0]?.numberId;
    if (messages.every((message) => message.numberId === numberId)) {
      if (numberId !== undefined) this.#reserve(outlet, contactId, numberId, messages);
      return;
    }
    for (const [number, said] of Map.groupBy(messages, (message) => message.numberId))
      this.#reserve(outlet, contactId, number, said);
  }

  #reserve(outlet: Outlet, contactId: ContactId, numberId: NumberId, messages: readonly OutboundMessage[]): void {
    const claimer = outlet.reserve(
      numberId,
      messages.map(({ id }) => id),
    );
    if (claimer === null) return;
    const createdAt = new Date();
    const rows = this.#rows.get(numberId) ?? [];
    this.#rows.set(numberId, rows);
    for (const { id: messageId, recipient, content } of messages) {
      this.claimers.set(messageId, claimer);
      rows.push({
        contactId,
        numberId,
        messageId,
        priority: priorities.reply,
        recipient,
        content,
        replyTo: null,
        attempts: 1,
        claim: 1,
        createdAt,
      });
    }
  }
}

const idsOf = (rows: readonly OutboxRow[]) => rows.map(({ messageId }) => messageId);
