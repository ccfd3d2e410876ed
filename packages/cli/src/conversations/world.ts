import {
  type EffectRequest,
  type EffectResult,
  failedEffect,
  type HttpAnswer,
  type HttpCall,
} from "@hotline/core/flow/index.ts";
import { entitiesIn } from "@hotline/server/triage/entities.ts";

/** How one address answers, as a script says it; a status of 0 is no answer at all. */
export interface GivenAnswer {
  readonly method: string;
  /** The whole address, or its beginning and `*`. */
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** Everything outside that a journey may ask, as far as a script says how it answers. */
export class World {
  readonly #answers: GivenAnswer[] = [];
  readonly #spoken: string[] = [];
  readonly #understood: string[] = [];
  readonly #unanswered: string[] = [];
  readonly #today: () => string;

  /** `today` is the day of the script, of which "yesterday" is said. */
  constructor(today: () => string) {
    this.#today = today;
  }

  /** Of answers for the same address each is given once, in order, the last one for ever. */
  give(answer: GivenAnswer): void {
    this.#answers.push(answer);
  }

  /** What the language model says next; the last one for ever. */
  giveSpeech(text: string): void {
    this.#spoken.push(text);
  }

  /** What the next text is about; the last one for ever. */
  giveIntent(name: string): void {
    this.#understood.push(name);
  }

  /** What the next text is about, which stays so; undefined where the script does not say. */
  get nextIntent(): string | undefined {
    return this.#understood[0];
  }

  /** What was asked and the script has no answer for. */
  get unanswered(): readonly string[] {
    return this.#unanswered;
  }

  /** E-mails are sent and airtime arrives, since a script cannot see more of them; all else must be given. */
  answer(request: EffectRequest): EffectResult {
    switch (request.kind) {
      case "http":
        return { kind: "http", answers: request.calls.map((call) => this.#call(call)) };
      case "llm":
        return this.#speak(request);
      case "email":
        return { kind: "email" };
      case "claimUrn":
        return { kind: "claimUrn", claimed: true };
      case "airtime":
        return airtimeFor(request);
      case "classify":
        return this.#understand(request);
    }
  }

  #call({ method, url, body }: HttpCall): HttpAnswer {
    const at = this.#answers.findIndex((one) => one.method === method && fits(one.url, url));
    const answer = this.#answers[at];
    if (answer === undefined) this.#unanswered.push(`no answer is given for ${method} ${url}`);
    else if (this.#answers.some((one, i) => i > at && one.method === method && fits(one.url, url)))
      this.#answers.splice(at, 1);
    const request = `${method} ${url}\r\n\r\n${body}`;
    const made = { request, elapsedMs: 1, retries: 0, sizes: { request: request.length, response: 0 } };
    if (answer === undefined || answer.status === 0) return { ...made, outcome: "noAnswer", reason: "no connection" };
    const response = `HTTP/1.1 ${answer.status}\r\n\r\n${answer.body}`;
    return {
      ...made,
      outcome: "answered",
      status: answer.status,
      headers: { "content-type": "application/json" },
      body: answer.body,
      response,
      sizes: { request: request.length, response: response.length },
    };
  }

  #speak(request: Extract<EffectRequest, { kind: "llm" }>): EffectResult {
    const output = nextOf(this.#spoken);
    if (output !== undefined) return { kind: "llm", output, tokens: { input: 0, output: 0 }, elapsedMs: 1 };
    this.#unanswered.push("no answer of the language model is given");
    return failedEffect(request, "not given");
  }

  #understand(request: Extract<EffectRequest, { kind: "classify" }>): EffectResult {
    const name = nextOf(this.#understood);
    const entities = entitiesIn(request.text, this.#today(), request.language ?? "");
    if (name !== undefined) return { kind: "classify", intents: [{ name, confidence: 1 }], entities };
    this.#unanswered.push(`nothing says what "${request.text}" is about`);
    return failedEffect(request, "not given");
  }
}

/** The first of its currencies arrives. */
function airtimeFor({ amounts }: Extract<EffectRequest, { kind: "airtime" }>): EffectResult {
  const [currency = "", amount = 0] = Object.entries(amounts)[0] ?? [];
  return { kind: "airtime", externalId: "1", currency, amount, logs: [] };
}

/** Each once, in order, and the last one for ever. */
function nextOf(given: string[]): string | undefined {
  return given.length > 1 ? given.shift() : given[0];
}

function fits(pattern: string, url: string): boolean {
  return pattern.endsWith("*") ? url.startsWith(pattern.slice(0, -1)) : url === pattern;
}
