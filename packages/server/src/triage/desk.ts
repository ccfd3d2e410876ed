import { days } from "@hotline/core/model/days.ts";
import type { TriggerDefinition } from "@hotline/core/model/project.ts";
import type {
  AnswerDefinition,
  OpeningHours,
  SpecialDay,
  TriageContent,
  UrgencyRule,
} from "@hotline/core/model/triage.ts";
import { type ReadyTriage, type Triage, triage } from "@hotline/core/triage/index.ts";
import { mayReach, type StateSeen, statesTold } from "@hotline/core/triage/safety/index.ts";
import { type SaidRule, SaidRules } from "@hotline/core/triage/urgency/index.ts";
import { entitiesIn } from "./entities.ts";
import { dayName, openingAt } from "./hours.ts";
import { builtIn, fill, type Phrase } from "./phrases.ts";

const dayIn = days();

/** What of an organisation's settings triage needs. */
export interface DeskSettings {
  readonly languages: readonly string[];
  readonly timezone: string;
  readonly hours?: OpeningHours;
  readonly specialDays?: readonly SpecialDay[];
  readonly content: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers?: readonly TriggerDefinition[];
}

/** What was seen in one message, and the language to speak with its author. */
export interface Seen {
  readonly triage: Triage | null;
  /** A rule of urgency that the text names, where there is no model yet to understand it. */
  readonly said: SaidRule | null;
  readonly states: readonly StateSeen[];
  readonly language: string;
}

/** What a text is about, the surest first, and what it names: days, numbers, yes or no. */
interface Understood {
  readonly intents: readonly { readonly name: string; readonly confidence: number }[];
  readonly entities: ReturnType<typeof entitiesIn>;
  /** Why nothing was understood. */
  readonly warning?: string;
}

/** Most of what people write to a menu is short and was written before, in the very same words. */
const remembered = { texts: 2000, length: 60 } as const;

/** How many messages a language counts that a contact has chosen or was seen to write. */
const chosen = 3;

/** With less than this share of the evidence, a message is surely not in a language. */
const mayStillBe = 0.02;

/** An organisation's triage, ready to be asked: its model, its approved answers and its texts. */
export class Desk {
  /** Null where the organisation's programme has no triage: then only safety words are understood. */
  readonly #content: TriageContent | null;
  readonly #ready: ReadyTriage | null;
  readonly #settings: DeskSettings;
  readonly #answersByKey: ReadonlyMap<string, AnswerDefinition>;
  readonly #rules: ReadonlyMap<string, UrgencyRule>;
  /** Null where a model understands more. */
  readonly #said: SaidRules | null;
  /** What was seen in short texts, by language and text: the same is seen in them again. The oldest goes first. */
  readonly #seen = new Map<string, Seen>();

  constructor(settings: DeskSettings, content: TriageContent | null, ready: ReadyTriage | null) {
    this.#settings = settings;
    this.#content = content;
    this.#ready = ready;
    this.#answersByKey = new Map(content?.answers.map((answer) => [answer.key, answer]));
    this.#rules = new Map(content?.urgency.rules.map((rule) => [rule.key, rule]));
    this.#said = ready === null && content !== null ? new SaidRules(content.urgency.rules) : null;
  }

  get hasTriage(): boolean {
    return this.#content !== null;
  }

  /** The version of the live model; null where there is none. */
  get version(): string | null {
    return this.#ready?.version ?? null;
  }

  /** The approved answers. */
  get answers(): readonly AnswerDefinition[] {
    return this.#content?.answers ?? [];
  }

  /** The key of the rule of urgency with this key or name. */
  ruleCalled(name: string): string | undefined {
    return this.#content?.urgency.rules.find((rule) => rule.key === name || rule.name === name)?.key;
  }

  /** The key of the approved answer that surely fits a text; null where none does. */
  sureAnswer(text: string): string | null {
    const { verdict, ranked } = (this.#ready && triage(this.#ready, text).answers) ?? { verdict: "none", ranked: [] };
    return verdict === "sure" ? (ranked[0]?.key ?? null) : null;
  }

  /** Everything that can be seen in a text; a voice message or a picture has none. `spoken` is the contact's language, or empty. */
  see(text: string, spoken: string): Seen {
    if (text.length > remembered.length) return this.#look(text, spoken);
    const key = `${spoken}\n${text}`;
    const seen = this.#seen.get(key) ?? this.#look(text, spoken);
    if (!this.#seen.has(key)) this.#remember(key, seen);
    return seen;
  }

  #remember(key: string, seen: Seen): void {
    this.#seen.set(key, seen);
    const [oldest] = this.#seen.size > remembered.texts ? this.#seen.keys() : [];
    if (oldest !== undefined) this.#seen.delete(oldest);
  }

  #look(text: string, spoken: string): Seen {
    const { languages } = this.#settings;
    const history = spoken === "" ? {} : { history: { [spoken]: chosen } };
    const welcome = spoken === "" ? languages : [spoken, ...languages];
    const found =
      text.trim() === "" || this.#ready === null ? null : triage(this.#ready, text, { ...history, languages: welcome });
    return {
      triage: found,
      said: this.#said?.find(text) ?? null,
      states: this.told(text),
      language: found?.language?.language ?? this.languageOf(spoken),
    };
  }

  /** The sensitive states that a text tells. */
  told(text: string): readonly StateSeen[] {
    return statesTold(this.#content?.states ?? [], text);
  }

  /** Whether something with these tags must not reach somebody in these states; an answer's only tag is its key. */
  stops(states: readonly string[], tags: readonly string[]): boolean {
    return !mayReach(this.#content?.states ?? [], states, tags);
  }

  /** The journey that a label of the message starts, or may break into another one with; the surest where there are several. */
  journeyFor({ triage: found }: Seen, { interrupts }: { readonly interrupts: boolean }): string | null {
    const labels = this.#settings.triggers?.filter((trigger) => trigger.kind === "label") ?? [];
    const triggers = interrupts ? labels.filter(({ interrupt }) => interrupt === true) : labels;
    for (const { label, confidence } of found?.labels?.given ?? []) {
      const trigger = triggers.find((each) => each.label === label && confidence >= (each.leastConfidence ?? 0));
      if (trigger) return trigger.journey;
    }
    return null;
  }

  /** The language that a message is surely written in, if the project speaks it. */
  spokenIn({ triage: found }: Seen): string | null {
    return this.ours(found?.language?.language ?? null);
  }

  /**
   * The likeliest language of the project where the text is surely not in the first one: isiZulu and isiXhosa are hard to
   * tell apart, and either is better understood than English by whoever writes one of them.
   */
  likeliestOf({ triage: found }: Seen): string | null {
    const { ranking = [], likeliest = null } = found?.language ?? {};
    const first = ranking.find(({ language }) => language === this.languageOf(""));
    return (first?.share ?? 0) < mayStillBe ? this.ours(likeliest) : null;
  }

  /** The language, if the project speaks it. */
  ours(language: string | null): string | null {
    return language !== null && this.#settings.languages.includes(language) ? language : null;
  }

  languageOf(spoken: string): string {
    return spoken === "" ? (this.#settings.languages[0] ?? "eng") : spoken;
  }

  /** What a classifier of a journey says of a text, and what the text names: days and numbers need no model. `language`: the contact's. */
  understand(text: string, now: number, language = ""): Understood {
    const seen = this.#ready && triage(this.#ready, text);
    const intents = (seen?.labels?.ranked ?? []).map(({ label, confidence }) => ({ name: label, confidence }));
    const spoken = seen?.language?.language ?? this.languageOf(language);
    const entities = entitiesIn(text, dayIn(new Date(now), this.#settings.timezone), spoken);
    const isLost = seen === null && Object.keys(entities).length === 0;
    return { intents, entities, ...(isLost && { warning: "triage has learned nothing yet" }) };
  }

  /** A text of the project, or ours; in the language, or the first one of the project. */
  phrase(key: Phrase, language: string): string {
    return this.#contentOf(key, language) ?? builtIn(key, language);
  }

  /** What is said at once to somebody whose message is urgent. */
  urgentReply(rule: string | null, language: string): string {
    const own = rule === null ? undefined : this.#rules.get(rule)?.reply;
    const texts = own ?? this.#content?.urgency.reply ?? {};
    return this.#inBest(texts, language) ?? this.phrase("triage_urgent", language);
  }

  /** What is said to somebody who tells a state; null where the team wrote nothing for it. */
  stateReply(key: string, language: string): string | null {
    const state = this.#content?.states.find((each) => each.key === key);
    return this.#inBest(state?.reply ?? {}, language);
  }

  /** That a human has it now, and when they answer, where that is known. `now` in milliseconds since 1970. */
  handoverReply(language: string, now: number): string {
    const taken = this.phrase("triage_human", language);
    if (openingAt(this.#settings, now).open) return `${taken} ${this.phrase("triage_open", language)}`;
    const back = this.closedReply(language, now);
    return back === null ? taken : `${taken} ${back}`;
  }

  /** From when humans answer; null while they do, and where nobody knows. */
  closedReply(language: string, now: number): string | null {
    const opening = openingAt(this.#settings, now);
    if (opening.open || opening.next === null) return null;
    const day = dayName(opening.next, language);
    return fill(this.phrase("triage_closed", language), { day, time: opening.next.from });
  }

  answerText(key: string, language: string): string | null {
    const answer = this.#answersByKey.get(key);
    return answer ? this.#inBest(answer.text, language) : null;
  }

  answerTitle(key: string, language: string): string | null {
    const answer = this.#answersByKey.get(key);
    return answer ? (this.#inBest(answer.title, language) ?? key) : null;
  }

  get listLabel(): (language: string) => string {
    return (language) => this.#contentOf("list_label", language) ?? "☰";
  }

  #contentOf(key: string, language: string): string | undefined {
    return this.#settings.content[key]?.[language] ?? this.#settings.content[key]?.[this.#settings.languages[0] ?? ""];
  }

  #inBest(texts: Readonly<Record<string, string>>, language: string): string | null {
    const order = [language, ...this.#settings.languages, ...Object.keys(texts)];
    const found = order.find((each) => texts[each] !== undefined);
    return found === undefined ? null : (texts[found] ?? null);
  }
}
