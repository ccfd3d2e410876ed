import { type Concept, ofThings, somebody, suffered } from "./concept.ts";

/** A word as far as it is read. */
interface Read {
  readonly word: string;
  readonly clause: number;
  concepts: readonly Concept[];
}

/** `the tap is leaking`, `my soup is cold`: what happens to a thing is no sign, where nobody is named in the same breath. */
export function leaveToThings(tokens: readonly Read[]): void {
  for (const thing of tokens) {
    if (!thing.concepts.includes("thing")) continue;
    const clause = tokens.filter((token) => token.clause === thing.clause);
    if (clause.some(isSomebody)) continue;
    for (const token of clause) token.concepts = token.concepts.filter((concept) => !ofThings.has(concept));
  }
}

/** `my` before a phone names nobody to whom anything happens. */
function isSomebody({ word, concepts }: Readonly<Read>): boolean {
  return concepts.some((concept) => somebody.has(concept)) || (concepts.includes("self") && !possessives.has(word));
}

/** Whose a thing is. */
const possessives: ReadonlySet<string> = new Set(
  (
    "my our his her your mine mon ma mes notre nos son sa ses meu minha nosso nossa seu sua mi mis su sus nuestro nuestra " +
    "yangu langu changu wangu yetu letu chetu yake yami lami wami sami zami bami yethu lethu yakhe lakhe " +
    "yam lam wam sam zam bam yakhe lethu ka rona sy haar ons मेरा मेरी मेरे हमारा हमारी mera meri mere hamara"
  ).split(" "),
);

/** What speaks of danger beside a thing: `the tap is leaking and I am bleeding`. */
const dangers: ReadonlySet<Concept> = new Set<Concept>([
  ...suffered,
  "breath",
  "confused",
  "stiff",
  "birth",
  "loss",
  "faint",
  "selfharm",
  "poison",
  "despair",
  "death",
]);

/** Whether all that a message tells is of things: then its words say nothing, however often they stand in signs. */
export function onlyOfThings(tokens: readonly Readonly<Read>[]): boolean {
  return (
    tokens.some(({ concepts }) => concepts.includes("thing")) &&
    !tokens.some((token) => isSomebody(token) || token.concepts.some((concept) => dangers.has(concept)))
  );
}
