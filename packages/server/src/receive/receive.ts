import type { InboundMessage } from "@hotline/core/model/message.ts";
import { parseWebhook, type WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import { Batcher } from "../store/batcher.ts";
import type { Changes } from "../store/changes.ts";
import { transaction } from "../store/database.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { queueMedia } from "../store/inbox/media-jobs.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import type { Numbers } from "../store/numbers.ts";
import { insertNotices, insertUnreadable, type Notice } from "../store/oddities.ts";
import { Contacts, moveContact } from "../store/resolve-contacts.ts";
import { applyStatuses, type StatusRow } from "../store/statuses.ts";
import { keyOf, newUuid } from "../store/uuid.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { Heard } from "./heard.ts";
import { Waits } from "./waits.ts";

export interface ReceiveDeps {
  readonly pool: pg.Pool;
  readonly numbers: Numbers;
  readonly metrics: Metrics;
  /** Silence after which a send in doubt is judged, in seconds. */
  readonly doubtSeconds: number;
  /**
   * Stores messages and runs their turns in one commit, in the process that converses; in others they go to the inbox.
   * Resolves when they are committed.
   */
  readonly converse?: (rows: readonly InboundRow[]) => Promise<void>;
  /** Called after each commit that put work into the inbox. */
  readonly onInbox: () => void;
  /** Those who look at conversations are told of ticks, and of what is no turn. */
  readonly changes?: Pick<Changes, "touch">;
}

type Message = Extract<WebhookItem, { kind: "message" }>;
type Status = Extract<WebhookItem, { kind: "status" }>;

interface Sorted {
  readonly messages: { item: Message; organisationId: string; numberId: string }[];
  readonly statuses: (StatusRow & { readonly organisationId: string })[];
  readonly notices: Notice[];
  readonly unreadable: { reason: string; raw: string }[];
}

/** What became other by a commit. */
interface Changed {
  readonly rows: readonly InboundRow[];
  readonly messageIds: readonly string[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Kinds that are kept with the conversation but are no turn of it. */
const silent = new Set<InboundMessage["content"]["kind"]>([
  "reaction",
  "edit",
  "revoke",
  "identityChanged",
  "callPermission",
]);

/** Webhook items of many requests, committed together. `receive` resolves when everything in the body is stored. */
export class Receiver {
  readonly #deps: ReceiveDeps;
  readonly #contacts = new Contacts();
  readonly #heard: Heard;
  readonly #waits = new Waits();
  readonly #batcher: Batcher<readonly WebhookItem[], undefined>;
  readonly #statuses: Batcher<readonly WebhookItem[], undefined>;

  constructor(deps: ReceiveDeps) {
    this.#deps = deps;
    this.#heard = new Heard((deps.doubtSeconds * 1000) / 2);
    // Two commits under way: one waits for the disk while the next one's rows are prepared. With turns in the commit, more:
    // what comes meanwhile gathers before its share of the contacts.
    this.#batcher = new Batcher((bodies) => this.#commit(bodies), {
      size: 400,
      parallel: deps.converse ? 4 : 2,
      lingerMs: 6,
    });
    // Nobody waits for a status: more of them share a commit. One at a time, so that no two lock the same rows.
    this.#statuses = new Batcher((bodies) => this.#commit(bodies), { size: 400, parallel: 1, lingerMs: 60 });
  }

  async receive(body: unknown): Promise<void> {
    const items = parseWebhook(body);
    const statuses = items.filter(({ kind }) => kind === "status");
    if (statuses.length === items.length && items.length > 0) await this.#statuses.submit(items);
    else if (statuses.length === 0) await this.#waits.measure(() => this.#batcher.submit(items));
    else {
      const others = items.filter(({ kind }) => kind !== "status");
      const said = this.#waits.measure(() => this.#batcher.submit(others));
      await Promise.all([said, this.#statuses.submit(statuses)]);
    }
  }

  /** The longest that messages waited here for their turn since this was asked last, in milliseconds. */
  takeLongestWaitMs(): number {
    return this.#waits.takeLongestMs();
  }

  /** WhatsApp did not wait for our answer, so it says the same again, later. */
  missed(): void {
    this.#heard.missed();
  }

  async drained(): Promise<void> {
    await Promise.all([this.#batcher.drained(), this.#statuses.drained()]);
  }

  async #commit(bodies: readonly (readonly WebhookItem[])[]): Promise<undefined[]> {
    const items = bodies.flat();
    const queued = await this.#storeAll(items);
    this.#deps.metrics.receiveBatch.observe(items.length);
    if (queued) this.#deps.onInbox();
    await this.#heard.note(this.#deps.pool, items);
    return bodies.map(() => undefined);
  }

  async #storeAll(items: readonly WebhookItem[]): Promise<boolean> {
    try {
      return await this.#store(await this.#sort(items));
    } catch (error) {
      this.#heard.missed();
      throw error;
    }
  }

  async #sort(items: readonly WebhookItem[]): Promise<Sorted> {
    const sorted: Sorted = { messages: [], statuses: [], notices: [], unreadable: [] };
    this.#count(items);
    for (const item of items) {
      const problem = await this.#place(item, sorted);
      if (problem !== null) sorted.unreadable.push({ reason: problem, raw: JSON.stringify(item) });
    }
    return sorted;
  }

  /** A counter is told once per batch: telling it per item cost more than reading the item. */
  #count(items: readonly WebhookItem[]): void {
    const { received, statuses } = this.#deps.metrics;
    for (const [kind, some] of Map.groupBy(items, (item) => item.kind)) received.inc({ kind }, some.length);
    const states = items.flatMap((item) => (item.kind === "status" ? [item.status.state] : []));
    for (const [state, some] of Map.groupBy(states, (one) => one)) statuses.inc({ state }, some.length);
  }

  /** Puts an item where it belongs; returns why it cannot be placed, if so. */
  async #place(item: WebhookItem, into: Sorted): Promise<string | null> {
    switch (item.kind) {
      case "unreadable":
        return item.reason;
      case "notice":
        into.notices.push(noticeOf(item));
        await this.#followNotice(item);
        return null;
      case "status":
        return this.#placeStatus(item, into);
      case "message":
        return this.#placeMessage(item, into);
    }
  }

  async #placeStatus(item: Status, into: Sorted): Promise<string | null> {
    const number = await this.#deps.numbers.byPhoneNumberId(item.numberId);
    if (!number) return "A status of a number that this installation does not have.";
    const callback = item.status.callbackData;
    into.statuses.push({
      organisationId: number.organisationId,
      messageId: callback !== undefined && uuid.test(callback) ? callback : null,
      wamidKey: keyOf(number.id, item.status.wamid),
      status: item.status,
    });
    return null;
  }

  async #placeMessage(item: Message, into: Sorted): Promise<string | null> {
    const number = await this.#deps.numbers.byPhoneNumberId(item.numberId);
    if (!number) return "A message to a number that this installation does not have.";
    if (item.message.groupId !== undefined) return "A message of a group: Hotline answers people one by one.";
    const { userId, phone } = item.message.from;
    if (userId === undefined && phone === undefined && item.message.content.kind !== "identityChanged")
      return "A message without a sender.";
    into.messages.push({ item, organisationId: number.organisationId, numberId: number.id });
    return null;
  }

  async #store({ messages, statuses, notices, unreadable }: Sorted): Promise<boolean> {
    const { pool, metrics } = this.#deps;
    if (messages.length > 0) {
      const moved = messages.filter(({ item }) => item.message.content.kind === "identityChanged");
      for (const one of moved) await this.#follow(one);
    }
    // Contacts are made in commits of their own: what is remembered of them must not hang on a transaction that may yet
    // be rolled back.
    const all = await this.#rows(messages);
    const { converse } = this.#deps;
    // The file that a message brings is fetched by a job of the same commit; what its sender wrote beside it keeps its order.
    const files = all.flatMap(mediaOf);
    const withFiles = new Set(files.map(({ contactId }) => contactId));
    const isTurn = (row: InboundRow) => row.converse && !withFiles.has(row.contactId);
    const turns = converse ? all.filter(isTurn) : [];
    const rows = converse ? all.filter((row) => !isTurn(row)) : all;
    // A steady stream is all messages or all statuses: one statement then is one commit, with no round trips around it.
    const parts = [rows, files, statuses, notices, unreadable].filter((part) => part.length > 0).length;
    let changed: Changed = { rows: [], messageIds: [] };
    const work = async (db: pg.Pool | pg.PoolClient) => {
      const stored = await insertInbound(db, rows);
      metrics.repeats.inc(rows.length - stored.size);
      await queueMedia(
        db,
        files.filter(({ messageId }) => stored.has(messageId)),
      );
      const { messageIds } = await applyStatuses(db, statuses);
      await insertNotices(db, notices);
      await insertUnreadable(db, unreadable);
      changed = { rows: rows.filter(({ id }) => stored.has(id)), messageIds };
      return stored.size > 0;
    };
    const storing = parts === 0 ? false : parts === 1 ? work(pool) : transaction(pool, work);
    // What is stored though the rest fails is a repeat when WhatsApp sends it again.
    const [queued] = await Promise.all([storing, turns.length > 0 ? converse?.(turns) : undefined]);
    this.#tell(changed, statuses);
    return queued;
  }

  /** Turns tell of themselves; this is of what is stored beside them. */
  #tell({ rows, messageIds }: Changed, statuses: Sorted["statuses"]): void {
    const { changes } = this.#deps;
    if (!changes) return;
    for (const [organisationId, some] of Map.groupBy(rows, (row) => row.organisationId))
      changes.touch(
        organisationId,
        "conversation",
        some.map(({ contactId }) => contactId),
      );
    if (messageIds.length === 0) return;
    const ownerOf = new Map(statuses.map(({ messageId, organisationId }) => [messageId, organisationId]));
    const owners = new Set(ownerOf.values());
    // Whose message it is, a status without our id does not say: a hint too many does no harm.
    for (const owner of owners)
      changes.touch(
        owner,
        "message",
        messageIds.filter((id) => (ownerOf.get(id) ?? owner) === owner),
      );
  }

  /** Somebody was erased, in any process: their number is nobody's until they write again. */
  forgetPeople(): void {
    this.#contacts.forget();
  }

  /** Account-wide news of a person's user id reaches every organisation that has a number here. */
  async #followNotice(item: Extract<WebhookItem, { kind: "notice" }>): Promise<void> {
    for (const change of item.changes ?? []) {
      if (change.kind !== "userId") continue;
      const from = { userId: change.previous, ...(change.phone === undefined ? {} : { phone: change.phone }) };
      this.#contacts.forget();
      const organisations = new Set((await this.#deps.numbers.all()).map((number) => number.organisationId));
      for (const id of organisations)
        await transaction(this.#deps.pool, (tx) => moveContact(tx, id, from, { userId: change.current }));
    }
  }

  async #follow({ item, organisationId }: Sorted["messages"][number]): Promise<void> {
    const { content, from } = item.message;
    if (content.kind !== "identityChanged") return;
    const to = {
      ...(content.newPhone === undefined ? {} : { phone: content.newPhone }),
      ...(content.newUserId === undefined ? {} : { userId: content.newUserId }),
    };
    this.#contacts.forget();
    await transaction(this.#deps.pool, (tx) => moveContact(tx, organisationId, from, to));
  }

  async #rows(messages: Sorted["messages"]): Promise<readonly InboundRow[]> {
    const people = messages.filter(({ item }) => item.message.content.kind !== "identityChanged");
    const senders = people.map(({ item, organisationId }) => ({ organisationId, sender: item.message.from }));
    const ids = await this.#contacts.resolve(this.#deps.pool, senders, Date.now());
    return people.map(({ item: { message }, organisationId, numberId }, i) => ({
      id: newUuid(),
      organisationId,
      numberId,
      contactId: ids[i] ?? "",
      dedupeKey: keyOf(numberId, message.wamid),
      wamid: message.wamid,
      content: JSON.stringify(message.content),
      replyTo: message.replyTo ?? null,
      // A clock ahead of ours must not open a window into the future.
      sentAt: message.sentAt === null ? null : new Date(Math.min(message.sentAt * 1000, Date.now())),
      converse: !silent.has(message.content.kind),
    }));
  }
}

/** The file that a message brings, if it does. */
function mediaOf({ id, organisationId, contactId, content }: InboundRow) {
  if (!content.startsWith('{"kind":"media"')) return [];
  const said = JSON.parse(content) as InboundMessage["content"];
  return said.kind === "media" ? [{ organisationId, contactId, messageId: id, mime: said.mime }] : [];
}

function noticeOf(item: Extract<WebhookItem, { kind: "notice" }>): Notice {
  return {
    field: item.field,
    wabaId: item.wabaId ?? null,
    phoneNumberId: item.numberId ?? null,
    raw: JSON.stringify(item.raw ?? null),
  };
}
