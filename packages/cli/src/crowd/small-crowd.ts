import type { Accepted, Emulator, Said } from "@hotline/emulator/emulator.ts";
import type { Heard } from "../load/ledger.ts";
import type { Phrasebook } from "../load/person.ts";
import type { Random } from "../load/random.ts";
import { readReply } from "../load/reply.ts";
import { picture, silence } from "./media.ts";
import { nextWords } from "./moods.ts";
import { type Persona, personas } from "./people.ts";

export interface SmallCrowdOptions {
  readonly emulator: Pick<Emulator, "say" | "on" | "upload" | "knobs" | "faults">;
  readonly book: Phrasebook;
  readonly random: Random;
  readonly size?: number;
  /** Messages a second in the first half minute, and afterwards. */
  readonly first?: number;
  readonly later?: number;
}

interface Member extends Persona {
  heard: Heard | undefined;
  /** On the clock of `performance.now()`: when this person will have read, and may say something. */
  readyAt: number;
  /** Has sent STOP, and comes back with START. */
  stopped: boolean;
}

const beginning = 30_000;
/** Who sent STOP is not heard of for a while. */
const silentAfterStop = 180_000;
/** Whoever got no answer asks again after this. */
const patience = 30_000;
const comeBack: readonly Said[] = [{ kind: "text", text: "START" }];

/** A few dozen people who chat with the hotline at the pace of people, so that there is something to see. */
export class SmallCrowd {
  readonly #options: Required<SmallCrowdOptions>;
  readonly #members: readonly Member[];
  readonly #byPhone: ReadonlyMap<string, Member>;
  readonly #voices: readonly string[];
  readonly #pictures: readonly string[];
  readonly #started = performance.now();
  readonly #off: () => void;
  #timer: NodeJS.Timeout | undefined;
  #said = 0;

  constructor(options: SmallCrowdOptions) {
    const { emulator, random } = options;
    this.#options = { size: 48, first: 8, later: 1.5, ...options };
    this.#members = personas(this.#options.size, random).map((each) => ({
      ...each,
      heard: undefined,
      readyAt: 0,
      stopped: false,
    }));
    this.#byPhone = new Map(this.#members.map((each) => [each.phone, each]));
    this.#voices = [3, 8].map((seconds) => emulator.upload(silence(seconds), "audio/ogg; codecs=opus"));
    this.#pictures = [40, 200].map((hue) => emulator.upload(picture(160, hue), "image/png"));
    // Some read at once, some in the evening, some never; one phone is not on WhatsApp any more.
    emulator.knobs.readMs = [500, 60_000];
    emulator.knobs.readShare = 0.85;
    const gone = this.#members[9];
    if (gone) emulator.faults.failing[gone.phone] = 131_026;
    this.#off = emulator.on("accepted", (accepted) => this.#hear(accepted));
    this.#next();
  }

  /** Messages so far. */
  get said(): number {
    return this.#said;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#off();
  }

  #next(): void {
    const { first, later, random } = this.#options;
    const rate = performance.now() - this.#started < beginning ? first : later;
    // Independent people: the gaps are exponential.
    this.#timer = setTimeout(
      () => {
        this.#speak();
        this.#next();
      },
      (-Math.log(1 - random.next()) / rate) * 1000,
    );
  }

  #speak(): void {
    const { random } = this.#options;
    const now = performance.now();
    // Not all come at once: the second half arrives in the minutes after the first.
    const came = Math.ceil(this.#members.length * Math.min(1, 0.5 + (now - this.#started) / 600_000));
    const person = random.pick(this.#members.slice(0, came).filter(({ readyAt }) => readyAt <= now));
    if (!person) return;
    const situation = { ...this.#options, language: person.language, heard: person.heard };
    const words = person.stopped
      ? comeBack
      : nextWords({ ...situation, voices: this.#voices, pictures: this.#pictures });
    person.stopped = isStop(words[0]);
    person.readyAt = now + (person.stopped ? silentAfterStop : patience);
    void this.#say(person, words);
  }

  /** One after the other: two webhooks at once have no order that could be kept. */
  async #say({ phone, name }: Member, words: readonly Said[]): Promise<void> {
    const { emulator } = this.#options;
    for (const said of words) {
      this.#said++;
      await emulator.say({ phone, ...(name !== "" && { name }) }, said).webhookDone;
    }
  }

  #hear(accepted: Accepted): void {
    const reply = readReply(accepted.body);
    const person = this.#byPhone.get(accepted.to);
    if (!person || !reply) return;
    const acceptedAt = performance.now();
    person.heard = { reply, acceptedAt };
    const hurried = acceptedAt - this.#started < beginning;
    if (!person.stopped) person.readyAt = acceptedAt + (hurried ? person.pause / 8 : person.pause);
  }
}

function isStop(said: Said | undefined): boolean {
  return said?.kind === "text" && said.text === "STOP";
}
