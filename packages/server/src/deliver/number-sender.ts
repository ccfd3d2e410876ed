import type { ContactId, NumberId } from "@hotline/core/model/ids.ts";
import { retiredCode } from "@hotline/core/whatsapp/index.ts";
import type { Changes } from "../store/changes.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import type { NumberRow } from "../store/numbers.ts";
import type { Claimed, OutboxRow } from "../store/outbox.ts";
import { type Priority, priorities } from "../store/priorities.ts";
import { describe } from "../telemetry/log.ts";
import { BulkGate } from "./bulk-gate.ts";
import { BulkRefusals } from "./bulk-refusals.ts";
import type { SendOutcome, Sends } from "./client.ts";
import { NumberTrouble, type TroubleDeps } from "./number-trouble.ts";
import { judge, type Verdict } from "./outcome.ts";
import { PairLimit, TokenBucket } from "./rate-limits.ts";
import { outcomeOf, type Recorder } from "./recorder.ts";
import { requestFor, type SendBody } from "./request.ts";

export interface SenderDeps extends TroubleDeps {
  readonly client: Sends;
  readonly recorder: Recorder;
  /** Whether nobody else can have taken over what this process claimed at that moment, or later. */
  readonly isOursSince: (moment: number) => boolean;
  readonly claim: (numberId: NumberId, count: number, lowestPriority: Priority) => Promise<readonly OutboxRow[]>;
  readonly flags: Pick<FlagBoard, "isOn">;
  readonly changes?: Pick<Changes, "touch">;
}

/** Messages of one number under way at once; bulk may use half of the places, so that a reply finds one free. */
const places = 500;
/** Messages taken by one claim. */
const claimSize = 200;
/** How long a claim waits for company: many turns and many outcomes wake this sender, one query serves them all. */
const lingerMs = 8;

/** So long after a message was accepted WhatsApp is not taken for disturbed; a message's own tries are no further apart. */
const takesOthersMs = 120_000;

/** Sends the messages of one WhatsApp number: at its rate, in each contact's order. */
export class NumberSender {
  number: NumberRow;
  /** The last claim of each message. */
  readonly inFlight = new Map<string, Taken>();
  /** Claims of sends whose outcome the database refused, by message. */
  readonly #kept = new Map<string, number>();
  readonly #deps: SenderDeps;
  readonly #bucket: TokenBucket;
  readonly #pairs = new PairLimit();
  readonly #bulk = new BulkGate(places / 2);
  readonly #refusals = new BulkRefusals();
  /** Messages under way, by contact. */
  readonly #underWay = new Map<string, number>();
  /** Contacts whose next messages wait in the outbox for one that is under way here. */
  readonly #behind = new Set<string>();
  /** The last look at the outbox ended for want of a place. */
  #isFull = false;
  readonly #trouble: NumberTrouble;
  #acceptedAt = Number.NEGATIVE_INFINITY;
  #pausedUntil = 0;
  /** Nothing is taken until somebody mends it: after each pause one message tries. */
  #isHeld = false;
  #pumping: Promise<void> | null = null;
  #again = false;
  #linger: NodeJS.Timeout | null = null;
  #stopped = false;
  #timer: NodeJS.Timeout | null = null;

  /** `rate`: messages a second that this process may send by the number. */
  constructor(number: NumberRow, rate: number, deps: SenderDeps) {
    this.number = number;
    this.#deps = deps;
    this.#trouble = new NumberTrouble(number.phoneNumberId, deps);
    this.#bucket = new TokenBucket(rate, performance.now());
  }

  /** The number as it is set now, and the rate that this process has of it. */
  follow(number: NumberRow, rate: number): void {
    this.number = number;
    this.#bucket.setRate(rate);
  }

  /** Whether rows may be on their way here that are not in `inFlight` yet. */
  get claiming(): boolean {
    return this.#pumping !== null;
  }

  /** Whether a row that says "sending" is this sender's own. */
  knows({ messageId, claim }: Claimed): boolean {
    return this.inFlight.get(messageId)?.claim === claim || this.#kept.get(messageId) === claim;
  }

  /** Claims nothing more; resolves when a claim that was under way is in flight, and so can be waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#linger) clearTimeout(this.#linger);
    await this.#pumping;
  }

  /** Takes places and tokens for these messages, all or none. */
  reserve(messageIds: readonly string[]): boolean {
    const now = performance.now();
    const count = messageIds.length;
    if (this.#stopped || this.#isHeld || now < this.#pausedUntil || count > places - this.inFlight.size) return false;
    if (count > this.#bucket.available(now)) return false;
    this.#bucket.take(count);
    for (const id of messageIds) this.inFlight.set(id, { claim: 1, before: now });
    return true;
  }

  send(rows: readonly OutboxRow[]): void {
    for (const chain of Map.groupBy(rows, ({ contactId }) => contactId).values()) void this.#sendChain(chain);
  }

  cancel(messageIds: readonly string[]): void {
    this.#bucket.take(-messageIds.length);
    for (const id of messageIds) this.inFlight.delete(id);
  }

  /** Messages of these contacts wait in the outbox: what is under way to them is looked behind. */
  lookBehind(contactIds: Iterable<ContactId>): void {
    for (const id of contactIds)
      if (this.#underWay.has(id)) this.#behind.add(id);
      else this.wake();
  }

  /** There may be work: claims and sends until there is none, or no token, or no place. */
  wake(): void {
    this.#again = true;
    if (this.#pumping || this.#stopped || this.#linger) return;
    this.#linger = setTimeout(() => {
      this.#linger = null;
      this.#start();
    }, lingerMs);
  }

  #start(): void {
    this.#pumping = this.#pump()
      .catch((error: unknown) => this.#deps.log.warn(describe(error), "outbox could not be claimed"))
      .finally(() => {
        this.#pumping = null;
        if (this.#again) this.wake();
      });
  }

  async #pump(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const now = performance.now();
      const free = places - this.inFlight.size;
      this.#isFull = free < 1;
      // What a retired number was to say asks nothing of WhatsApp: it ends at once, however the number stood.
      const { isRetired } = this.number;
      const { count, bulk } = isRetired ? everything(free) : this.#room(now, free);
      if (count < 1) return this.#later(now);
      const rows = await this.#deps.claim(this.number.id, count, this.#lowest(bulk));
      if (rows.length === 0) return;
      if (!isRetired) this.#bucket.take(rows.length);
      for (const { messageId, claim } of rows) this.inFlight.set(messageId, { claim, before: now });
      this.send(rows);
      if (rows.length === count) this.#again = true;
    }
  }

  /** What is held back of bulk stays in the outbox: a broadcast that is switched off stops where it is. */
  #lowest(bulk: boolean): Priority {
    if (!bulk) return priorities.reply;
    const { isRetired, organisationId } = this.number;
    if (isRetired) return priorities.paused;
    return this.#deps.flags.isOn(organisationId, "broadcasts") ? priorities.broadcast : priorities.reminder;
  }

  #room(now: number, free: number): Room {
    if (now < this.#pausedUntil) return nothing;
    const most = Math.min(this.#bucket.available(now), free, this.#isHeld ? 1 - this.inFlight.size : claimSize);
    if (most < 1) return nothing;
    const bulk = this.#bulk.room(now);
    return { count: bulk === "one" ? 1 : most, bulk: bulk !== "none" };
  }

  /** Comes back when the pause is over or a token is there; a free place wakes by itself. */
  #later(now: number): void {
    const wait = Math.max(this.#pausedUntil - now, this.#bucket.wait(now));
    if (wait <= 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.wake();
    }, wait);
  }

  /** One contact's messages, one after the other; where one is held up, those behind it go back. */
  async #sendChain(chain: readonly OutboxRow[]): Promise<void> {
    for (const row of chain) this.#enter(row);
    let heldUp = false;
    for (const row of chain) {
      // What may be another's by now is let go without a word: where it is not, it is found in the table, and released.
      if (!this.#isOurs(row)) {
        this.#leave(row);
        continue;
      }
      const verdict: Verdict | "release" = heldUp ? "release" : await this.#sendOne(row);
      if (isHeldUp(verdict)) heldUp = true;
      await this.#settle(row, verdict);
    }
  }

  #isOurs({ messageId }: OutboxRow): boolean {
    return this.#deps.isOursSince(this.inFlight.get(messageId)?.before ?? Number.NEGATIVE_INFINITY);
  }

  #enter(row: OutboxRow): void {
    this.#underWay.set(row.contactId, (this.#underWay.get(row.contactId) ?? 0) + 1);
    if (row.priority > 0) this.#bulk.enter();
  }

  #leave(row: OutboxRow): void {
    // Claimed again while its outcome was written: what is known of it is the later claim.
    if (this.inFlight.get(row.messageId)?.claim === row.claim) this.inFlight.delete(row.messageId);
    const left = (this.#underWay.get(row.contactId) ?? 1) - 1;
    if (left > 0) this.#underWay.set(row.contactId, left);
    else this.#underWay.delete(row.contactId);
    if (row.priority > 0) this.#bulk.leave();
    // The contact's next message waits for this record, or another's for this place. Where neither is known, a poll is
    // enough: looking into an empty outbox after each batch of answers cost a tenth of the database's time.
    if ((left === 0 && this.#behind.delete(row.contactId)) || this.#isFull || row.priority > 0) this.wake();
  }

  async #sendOne(row: OutboxRow): Promise<Verdict> {
    if (this.number.isRetired) return retired;
    const held = this.#pairs.check(row.contactId, performance.now());
    if (held > 0) return { kind: "retry", afterMs: held, pauseNumber: false, alert: false };
    const request = requestFor(row);
    if (request.kind === "failed") return request;
    const outcome = await this.#ask(request.body);
    const takesOthers = performance.now() - this.#acceptedAt < takesOthersMs;
    const verdict = judge(outcome, row, { random: Math.random(), now: Date.now(), takesOthers });
    return row.priority > 0 ? this.#refusals.judge(verdict, row) : verdict;
  }

  async #ask(body: SendBody): Promise<SendOutcome> {
    const began = performance.now();
    const outcome = await this.#deps.client.send(this.number.phoneNumberId, body);
    this.#deps.metrics.sendSeconds.observe((performance.now() - began) / 1000);
    return outcome;
  }

  async #settle(row: OutboxRow, verdict: Verdict | "release"): Promise<void> {
    const { recorder, log, changes } = this.#deps;
    if (verdict !== "release") this.#note(verdict, row);
    // A chain's next message may go as soon as this one is accepted; its record travels with many others.
    const recorded = recorder.record(outcomeOf(this.number.id, row, verdict)).then((error) => {
      if (error) log.error({ message: row.messageId, ...describe(error) }, "an outcome cannot be recorded");
      // The row still says "sending": it stays ours, so that nobody sends it again before its status speaks.
      if (error) this.#kept.set(row.messageId, row.claim);
      else changes?.touch(this.number.organisationId, "tick", [row.messageId]);
      this.#leave(row);
    });
    if (verdict === "release" || verdict.kind !== "accepted") await recorded;
  }

  #note(verdict: Verdict, row: OutboxRow): void {
    const { metrics } = this.#deps;
    metrics.sends.inc({ outcome: verdict.kind });
    if (verdict.kind === "accepted") this.#acceptedAt = performance.now();
    if (verdict.kind === "accepted" || verdict.kind === "doubt") this.#bulk.note(verdict.kind, performance.now());
    // Bulk waits for the number's rate: among the replies it would look as if people waited.
    if (verdict.kind === "accepted" && row.priority === 0)
      metrics.replySeconds.observe((Date.now() - row.createdAt.getTime()) / 1000);
    if (verdict.kind === "retry" && verdict.pauseNumber) this.#pausedUntil = performance.now() + verdict.afterMs;
    this.#hold(verdict);
    this.#trouble.note(verdict, row.messageId);
  }

  #hold(verdict: Verdict): void {
    const wasHeld = this.#isHeld;
    this.#isHeld = verdict.kind === "retry" && verdict.pauseNumber && verdict.alert;
    if (wasHeld && !this.#isHeld) this.wake();
  }
}

/** Whether what is behind a message waits: it is not gone, or may come back to the outbox with its broadcast. */
function isHeldUp(verdict: Verdict | "release"): boolean {
  if (verdict === "release" || verdict.kind === "retry" || verdict.kind === "doubt") return true;
  return verdict.kind === "failed" && verdict.forAll;
}

/** A claim that is under way. */
interface Taken {
  readonly claim: number;
  /** A moment before it was made, of `performance.now()`. */
  readonly before: number;
}

/** What a claim may take: how many, and whether bulk is among them. */
interface Room {
  readonly count: number;
  readonly bulk: boolean;
}
const nothing: Room = { count: 0, bulk: false };
const everything = (free: number): Room => ({ count: Math.min(free, claimSize), bulk: true });

/** The code is in the catalogue, beside WhatsApp's. */
const retired: Verdict = {
  kind: "failed",
  error: { code: retiredCode, title: "The number was retired." },
  alert: false,
  forAll: false,
};
