import type { Said } from "@hotline/emulator/model.ts";
import type { Heard } from "../load/ledger.ts";
import { type Phrasebook, say } from "../load/person.ts";
import type { Random } from "../load/random.ts";
import { slip } from "../load/slips.ts";
import { type Sayings, sayings } from "./sayings.ts";

/** All that somebody needs to know to say the next thing. */
export interface Situation {
  readonly language: string;
  readonly heard: Heard | undefined;
  readonly book: Phrasebook;
  readonly random: Random;
  /** Ids of voice messages and pictures on the phone. */
  readonly voices: readonly string[];
  readonly pictures: readonly string[];
}

interface Mood {
  /** How often, in thousandths. */
  readonly weight: number;
  says(situation: Situation, own: Sayings): readonly Said[];
}

/** Most people use the menu; this is what else they do. The rest of a thousand is the menu. */
const moods: readonly Mood[] = [
  { weight: 170, says: ({ random }, { known }) => [typed(random.pick(known), random)] },
  { weight: 70, says: ({ random }, { unknown }) => [typed(random.pick(unknown), random)] },
  { weight: 60, says: ({ random }, { told }) => [typed(random.pick(told), random)] },
  { weight: 50, says: ({ random }, { thanks }) => [typed(random.pick(thanks), random)] },
  { weight: 22, says: ({ random }, { urgent }) => [typed(random.pick(urgent), random)] },
  { weight: 15, says: ({ random }, own) => [typed(own.human, random), typed(random.pick(own.concerns), random)] },
  { weight: 12, says: ({ random, voices }) => media("audio", random.pick(voices)) },
  { weight: 12, says: ({ random, pictures }) => media("image", random.pick(pictures)) },
  { weight: 6, says: ({ random }) => [place(random)] },
  { weight: 5, says: () => [{ kind: "text", text: "STOP" }] },
  { weight: 5, says: ({ random }) => [typed(random.pick(["😀😷🙏", "???", "asdf", "😭".repeat(40)]), random)] },
];

/** What this person says next, one or two messages. */
export function nextWords(situation: Situation): readonly Said[] {
  const { random, language, heard, book } = situation;
  const own = sayings[language] ?? sayings["eng"];
  if (own && !heard) return [typed(random.pick(own.greetings), random)];
  // Whoever is asked for a language answers that, and nearly always with their own.
  const mine = heard?.reply.choices.find(({ title }) => title === own?.name);
  if (mine && random.chance(0.9)) return [tap(heard?.reply.source, mine)];
  let left = random.int(1000);
  if (own)
    for (const { weight, says } of moods) {
      if (left < weight) return says(situation, own);
      left -= weight;
    }
  const words = say(heard, language, book, random);
  if (words.kind === "text") return [words];
  return [tap(words.source, words)];
}

function tap(source: "button" | "list" | undefined, { id, title }: { id: string; title: string }): Said {
  return { kind: source === "button" ? "button" : "row", id, title };
}

function typed(text: string | undefined, random: Random): Said {
  const words = text ?? "hello";
  return { kind: "text", text: random.chance(0.1) ? slip(words, random) : words };
}

function media(kind: "audio" | "image", mediaId: string | undefined): readonly Said[] {
  if (mediaId === undefined) return [];
  return [{ kind: "media", media: kind, mediaId, ...(kind === "audio" && { voice: true }) }];
}

function place(random: Random): Said {
  const [latitude, longitude] = random.pick([
    [-1.2921, 36.8219],
    [-29.8587, 31.0218],
    [14.7167, -17.4677],
    [30.0444, 31.2357],
  ] as const) ?? [0, 0];
  return { kind: "location", latitude, longitude };
}
