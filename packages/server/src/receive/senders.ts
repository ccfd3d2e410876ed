import { type ContactId, idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { InboundMessage } from "@hotline/core/model/message.ts";
import type pg from "pg";
import { Contacts, moveContact } from "../store/contacts/resolve-contacts.ts";
import { transaction } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import type { Numbers } from "../store/numbers.ts";
import { keyOf, newUuid } from "../store/uuid.ts";
import type { Sorted, SortedMessage } from "./sort.ts";

/** Kinds that are kept with the conversation but are no turn of it. */
const silent = new Set<InboundMessage["content"]["kind"]>([
  "reaction",
  "edit",
  "revoke",
  "identityChanged",
  "callPermission",
]);

/** Who writes in: finds or makes the contacts of messages, and follows people to new numbers and user ids. */
export class Senders {
  readonly #pool: pg.Pool;
  readonly #numbers: Numbers;
  readonly #contacts = new Contacts();

  constructor(pool: pg.Pool, numbers: Numbers) {
    this.#pool = pool;
    this.#numbers = numbers;
  }

  /** Somebody was erased, in any process: their number is nobody's until they write again. */
  forget(): void {
    this.#contacts.forget();
  }

  /** Takes notice of whoever has another number or user id now. */
  async follow({ notices, messages }: Sorted): Promise<void> {
    for (const notice of notices) await this.#followNotice(notice);
    for (const message of messages) await this.#followMessage(message);
  }

  /**
   * The rows of messages, with their contacts. Those are made in commits of their own: what is remembered of them must
   * not hang on a transaction that may yet be rolled back.
   */
  async rowsOf(messages: readonly SortedMessage[]): Promise<readonly InboundRow[]> {
    const said = messages.filter(({ message }) => message.content.kind !== "identityChanged");
    const senders = said.map(({ message, organisationId }) => ({ organisationId, sender: message.from }));
    const ids = await this.#contacts.resolve(this.#pool, senders, Date.now());
    return said.map((one, i) => rowOf(one, ids[i] ?? idOf("")));
  }

  /** Account-wide news of a person's user id reaches every organisation that has a number here. */
  async #followNotice({ changes = [] }: Sorted["notices"][number]): Promise<void> {
    for (const change of changes) {
      if (change.kind !== "userId") continue;
      const from = { userId: change.previous, ...(change.phone === undefined ? {} : { phone: change.phone }) };
      const organisations = new Set((await this.#numbers.all()).map((number) => number.organisationId));
      for (const id of organisations) await this.#move(id, from, { userId: change.current });
    }
  }

  async #followMessage({ message: { content, from }, organisationId }: SortedMessage): Promise<void> {
    if (content.kind !== "identityChanged") return;
    const to = {
      ...(content.newPhone === undefined ? {} : { phone: content.newPhone }),
      ...(content.newUserId === undefined ? {} : { userId: content.newUserId }),
    };
    await this.#move(organisationId, from, to);
  }

  async #move(
    organisationId: OrganisationId,
    from: InboundMessage["from"],
    to: { readonly phone?: string; readonly userId?: string },
  ): Promise<void> {
    this.#contacts.forget();
    await transaction(this.#pool, (tx) => moveContact(tx, organisationId, from, to));
  }
}

function rowOf({ message, organisationId, numberId }: SortedMessage, contactId: ContactId): InboundRow {
  return {
    id: newUuid(),
    organisationId,
    numberId,
    contactId,
    dedupeKey: keyOf(numberId, message.wamid),
    wamid: message.wamid,
    content: JSON.stringify(message.content),
    replyTo: message.replyTo ?? null,
    // A clock ahead of ours must not open a window into the future.
    sentAt: message.sentAt === null ? null : new Date(Math.min(message.sentAt * 1000, Date.now())),
    converse: !silent.has(message.content.kind),
  };
}
