import type { Accepted, Emulator, WebhookOutcome } from "@hotline/emulator/emulator.ts";
import type { Said as OnThePhone } from "@hotline/emulator/model.ts";
import { nameOf, phoneOf } from "./identity.ts";
import type { Said, Story, Utterance } from "./ledger.ts";
import { type Phrasebook, say } from "./person.ts";
import type { Random } from "./random.ts";
import { readReply } from "./reply.ts";

/** The part of WhatsApp that people touch. */
export type Wire = Pick<Emulator, "say" | "on">;

export interface CrowdOptions {
  readonly wire: Wire;
  readonly book: Phrasebook;
  /** People in the population; strangers join when all of them are waiting for an answer. */
  readonly size: number;
  readonly random: Random;
  /** Share of messages after which the same person types another, without waiting for the answer. */
  readonly impatience?: number;
}

interface Person {
  readonly story: Story;
  readonly phone: string;
  readonly language: string;
  /** Whether the last message has been answered. Who has neither answer nor acknowledgement does not speak. */
  answered: boolean;
}

/** People who read, tap and type. Keeps the story of each: what was said, in order, and what came back. */
export class Crowd {
  readonly #options: CrowdOptions;
  readonly #people = new Map<string, Person>();
  /** Who has read their answer, longest ago first. */
  #ready: Person[] = [];
  #next = 0;
  readonly #impatient: Person[] = [];
  readonly #off: () => void;
  readonly #words = new Map<string, string>();
  #waiting = 0;
  /** Called whenever somebody's message got its (first) reply. */
  onAnswered: (said: Said, at: number) => void = () => {};
  onAcked: (said: Said) => void = () => {};
  said = 0;
  /** Messages whose webhook was given up: WhatsApp tries for days, so this is nothing that a run may show. */
  unacknowledged = 0;

  constructor(options: CrowdOptions) {
    this.#options = options;
    for (let user = 0; user < options.size; user++) this.#ready.push(this.#join());
    this.#off = options.wire.on("accepted", (accepted) => this.#hear(accepted));
  }

  /** Messages without a reply so far. */
  get waiting(): number {
    return this.#waiting;
  }

  stories(): Story[] {
    return [...this.#people.values()].map((person) => person.story).filter((story) => story.said.length > 0);
  }

  /** Somebody says something now, that was meant to be said at `intendedAt`. */
  speak(intendedAt: number): void {
    const hurried = this.#whoIsImpatient();
    const person = hurried ?? this.#whoIsReady();
    const { book, random } = this.#options;
    const last = hurried ? undefined : person.story.heard.at(-1);
    const utterance = say(last, person.language, book, random);
    const said: Said = { utterance, intendedAt, saidAt: Date.now(), ackedAt: null };
    person.story.said.push(said);
    if (person.answered) this.#waiting++;
    person.answered = false;
    this.said++;
    const { webhookDone } = this.#options.wire.say(
      { phone: person.phone, name: nameOf(person.story.user) },
      onThePhone(utterance),
    );
    void webhookDone.then((outcome) => this.#acknowledge(person, said, outcome));
  }

  close(): void {
    this.#off();
  }

  #acknowledge(person: Person, said: Said, outcome: WebhookOutcome): void {
    if (outcome.status !== 200) {
      this.unacknowledged++;
      return;
    }
    said.ackedAt = performance.now();
    this.onAcked(said);
    const { random, impatience = 0.01 } = this.#options;
    // Only after the acknowledgement: two webhooks at once have no order that could be kept.
    if (person.answered) this.#ready.push(person);
    else if (random.chance(impatience)) this.#impatient.push(person);
  }

  #hear(accepted: Accepted): void {
    const reply = readReply(accepted.body, (words) => this.#same(words));
    const person = this.#people.get(accepted.to);
    if (!person || !reply) return;
    const acceptedAt = performance.now();
    person.story.heard.push({ reply, acceptedAt });
    if (person.answered) return;
    person.answered = true;
    this.#waiting--;
    const said = person.story.said.at(-1);
    // The answer may be an earlier message's second one, or overtake the acknowledgement of the webhook.
    if (said?.ackedAt) this.#ready.push(person);
    if (said) this.onAnswered(said, acceptedAt);
  }

  /** The same words are kept once: a run hears the same few hundred again and again. */
  #same(words: string): string {
    const known = this.#words.get(words);
    if (known === undefined) this.#words.set(words, words);
    return known ?? words;
  }

  /** Whoever was answered in the meantime stands among the ready. */
  #whoIsImpatient(): Person | undefined {
    for (let person = this.#impatient.pop(); person; person = this.#impatient.pop())
      if (!person.answered) return person;
    return undefined;
  }

  #whoIsReady(): Person {
    const person = this.#ready[this.#next];
    if (!person) return this.#join();
    this.#next++;
    // Those who spoke stand before `#next`: let go of them from time to time.
    if (this.#next > 50_000) {
      this.#ready = this.#ready.slice(this.#next);
      this.#next = 0;
    }
    return person;
  }

  #join(): Person {
    const { book, random } = this.#options;
    const user = this.#people.size;
    const phone = phoneOf(user);
    const person = {
      story: { user, said: [], heard: [] },
      phone,
      language: random.pick(book.languages) ?? "",
      answered: true,
    };
    this.#people.set(phone, person);
    return person;
  }
}

function onThePhone(utterance: Utterance): OnThePhone {
  if (utterance.kind === "text") return utterance;
  const { id, title } = utterance;
  return { kind: utterance.source === "button" ? "button" : "row", id, title };
}
