import { findDateTime } from "@hotline/core/expr/index.ts";
import type { FlowEvent } from "@hotline/core/flow/index.ts";
import { days } from "@hotline/core/model/days.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { environmentOf } from "@hotline/core/play/environment-of.ts";
import type { Outcome } from "@hotline/core/play/outcome.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";
import { VirtualClock } from "./clock.ts";
import type { Coverage } from "./coverage.ts";
import { Mismatch } from "./mismatch.ts";
import { onPhone, type PhoneMessage, showMessage } from "./phone-message.ts";
import type { Line } from "./script.ts";
import { World } from "./world.ts";

const dayIn = days();

/** Where a conversation begins unless the script says another day: a Monday morning. */
const usualDay = Date.UTC(2030, 0, 7, 9);
/** Things that happen by themselves within one `after`: more is a journey that never comes to rest. */
const mostWakes = 10_000;

/** A result as the engine told it. */
export type SavedResult = Pick<Extract<FlowEvent, { type: "run_result_changed" }>, "name" | "value" | "category">;

/** What a script plays on: one contact, a clock, the world that answers, and the messages that nobody looked at yet. */
export class Stage {
  readonly programme: Programme;
  readonly clock = new VirtualClock(usualDay);
  readonly world = new World(() => dayIn(new Date(this.clock.now), "UTC"));
  readonly conversation: Conversation;
  /** Every message so far, the last one last. */
  readonly said: PhoneMessage[] = [];
  /** Results by name in small letters, as they were last saved in whatever journey. */
  readonly results = new Map<string, SavedResult>();
  /** Data sources that have nothing, because the script says so. */
  readonly emptySources = new Set<string>();
  readonly #coverage: Coverage;
  #unread: PhoneMessage[] = [];
  /** Whether the day is set, or something has happened. */
  #begun = false;
  #problems: string[] = [];
  /** The message that was looked at last. */
  #shown: PhoneMessage | undefined;

  constructor(programme: (clock: VirtualClock) => Programme, coverage: Coverage) {
    this.#coverage = coverage;
    this.programme = coverage.watch(this.#withoutEmptySources(programme(this.clock)));
    const { world } = this;
    this.conversation = new Conversation({
      programme: this.programme,
      env: this.clock.env,
      answer: (request) => world.answer(request),
    });
  }

  /** The day and time: where it begins, and later, what is waited for. */
  onDay(line: Line, instant: number): void {
    if (this.#begun) {
      this.waitUntil(line, instant);
      return;
    }
    this.#begun = true;
    this.clock.set(instant);
    this.conversation.appear();
  }

  /** Something happens to the contact; what was said before must have been looked at. */
  act(line: Line, happen: (conversation: Conversation) => Outcome): void {
    this.settle(line);
    this.#begun = true;
    this.#take(happen(this.conversation));
  }

  /** Lets time pass, and everything that falls due in it happen at its own time. */
  waitUntil(line: Line, instant: number): void {
    this.settle(line);
    this.#begun = true;
    if (instant < this.clock.now) throw new Mismatch(line, "It is later than that already: time does not go back.");
    for (let wakes = 0; ; wakes++) {
      const due = this.conversation.dueAt;
      if (due === null || due > instant) break;
      if (wakes === mostWakes) throw new Mismatch(line, `More than ${mostWakes} things happened by themselves.`);
      this.clock.moveTo(due);
      this.#take(this.conversation.wake());
    }
    this.clock.moveTo(instant);
  }

  /** The next message; a mismatch where there is none. */
  next(line: Line, expected: string): PhoneMessage {
    const message = this.#unread.shift();
    if (message === undefined) {
      const why = this.#problems.length === 0 ? "" : ` It told: ${this.#problems.join(" | ")}`;
      throw new Mismatch(line, `The hotline said nothing more.${why}`, { expected, got: "" });
    }
    this.#shown = message;
    return message;
  }

  /** The message that was looked at last. */
  shown(line: Line): PhoneMessage {
    if (this.#shown === undefined) throw new Mismatch(line, "There is no message before this line.");
    return this.#shown;
  }

  /** The messages that nobody looked at, which are forgotten by this. */
  forget(): readonly PhoneMessage[] {
    const unread = this.#unread;
    this.#unread = [];
    return unread;
  }

  /** The first problem of the engine that contains this text is taken as expected. */
  takeProblem(text: string): boolean {
    const at = this.#problems.findIndex((problem) => problem.includes(text));
    if (at >= 0) this.#problems.splice(at, 1);
    return at >= 0;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Nothing may be left that the script does not speak of: no message, no error, no call without an answer. */
  settle(line: Line): void {
    const [problem] = [...this.world.unanswered, ...this.#problems];
    if (problem !== undefined) throw new Mismatch(line, `Before this line something went wrong: ${problem}`);
    if (this.#unread.length === 0) return;
    const got = this.#unread.map(showMessage).join("\n\n");
    throw new Mismatch(line, "Before this line the hotline said more than is expected.", { expected: "", got });
  }

  /** The UUID of the journey with this name or UUID. */
  journeyOf(name: string): string | undefined {
    return this.#coverage.journeyOf(name);
  }

  /** The journey that a trigger starts for what the next text is about. */
  get journeyOfLabel(): string | undefined {
    const { triggers = [] } = this.programme.settings;
    return triggers.find((each) => each.kind === "label" && each.label === this.world.nextIntent)?.journey;
  }

  /** The instant of a day as people write it, in the project's time zone; undefined where it is none. */
  instantOf(text: string): number | undefined {
    return findDateTime(text, environmentOf(this.programme.settings, this.clock.env()))?.datetime.toMillis();
  }

  #take(outcome: Outcome): void {
    const messages = outcome.messages.map(onPhone);
    this.#coverage.saw(outcome, this.conversation.contact.language ?? this.programme.settings.languages[0] ?? "");
    this.said.push(...messages);
    this.#unread.push(...messages);
    for (const event of outcome.events) {
      if (event.type === "error" || event.type === "failure") this.#problems.push(event.text);
      if (event.type === "run_result_changed") this.results.set(event.name.toLowerCase(), event);
    }
  }

  #withoutEmptySources(programme: Programme): Programme {
    const { assets } = programme;
    const lookup: typeof assets.lookup = (source, ...rest) =>
      this.emptySources.has(source) ? { kind: "missing" } : assets.lookup(source, ...rest);
    return { ...programme, assets: { ...assets, lookup } };
  }
}
