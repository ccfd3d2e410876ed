import { defaultEnvironment, type Environment } from "@hotline/core/expr/index.ts";
import {
  type Contact,
  type FlowEvent,
  type Input,
  newContact,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
} from "@hotline/core/flow/index.ts";
import type { Env } from "@hotline/core/model/env.ts";
import { type Decision, decide } from "@hotline/server/converse/decide.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";

export interface Player {
  readonly programme: Programme;
  /** The journey to begin with, whatever is typed; without it the project's triggers decide. */
  readonly journey?: string;
  readonly language?: string;
  /** Fresh for each turn: the time moves on. */
  env(): Env;
}

/** One virtual contact's talk with a hotline, decided by the rules of the real one. */
export class Conversation {
  readonly #player: Player;
  #contact: Contact;
  #session: Session | null = null;
  #isNew = true;

  constructor(player: Player) {
    this.#player = player;
    const env = player.env();
    const contact = newContact(env.newId(), "whatsapp:15550100123", new Date(env.now).toISOString());
    const { timezone } = player.programme.settings;
    this.#contact = { ...contact, timezone, ...(player.language !== undefined && { language: player.language }) };
  }

  /** Begins the chosen journey without waiting for a message; says nothing where the triggers decide. */
  open(): readonly FlowEvent[] {
    const { journey } = this.#player;
    return journey === undefined ? [] : this.#begin({ type: "manual", flow: journey, triggeredOn: this.#time() });
  }

  hear(text: string): readonly FlowEvent[] {
    const input: Input = { uuid: this.#player.env().newId(), createdOn: this.#time(), text };
    const waiting = this.#session?.status === "waiting";
    const standing = { waiting, promptId: null, lateTaps: "accept", isNew: this.#isNew } as const;
    const decision = decide({ kind: "text", text }, standing, this.#player.programme);
    this.#isNew = false;
    return decision.kind === "resume" ? this.#goOn(input) : this.#startBy(decision, input);
  }

  #startBy(decision: Decision, input: Input): readonly FlowEvent[] {
    const flow = decision.kind === "start" ? decision.journey : this.#player.journey;
    if (flow === undefined) return [];
    const match = decision.kind === "start" ? decision.match : undefined;
    if (match?.trigger.setsLanguage) this.#contact = { ...this.#contact, language: match.language };
    const keyword = match ? { keyword: match.keyword } : {};
    return this.#begin({ type: "msg", flow, input, triggeredOn: input.createdOn, ...keyword });
  }

  #begin(trigger: Trigger): readonly FlowEvent[] {
    return this.#keep(start(trigger, this.#contact, this.#player.programme.assets, this.#environment()));
  }

  #goOn(input: Input): readonly FlowEvent[] {
    if (!this.#session) return [];
    const { assets } = this.#player.programme;
    return this.#keep(resume(this.#session, { type: "msg", input }, this.#contact, assets, this.#environment()));
  }

  #keep(turn: Turn): readonly FlowEvent[] {
    // As in the real one, what must survive between two turns is plain JSON.
    this.#session = JSON.parse(JSON.stringify(turn.session)) as Session;
    this.#contact = turn.contact;
    return turn.events;
  }

  #environment(): Environment {
    const { timezone, country, languages } = this.#player.programme.settings;
    const base = { ...defaultEnvironment(this.#player.env()), timezone, allowedLanguages: languages };
    return country === undefined ? base : { ...base, defaultCountry: country };
  }

  #time(): string {
    return new Date(this.#player.env().now).toISOString();
  }
}
