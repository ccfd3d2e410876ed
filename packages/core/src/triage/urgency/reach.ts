import { type Concept, denied } from "./concept.ts";

/**
 * Words with which somebody goes on to say what is, whatever was denied before: `no I am bleeding`, `I don't know why my
 * chest hurts`, `there is no doctor here and I bleed`. Without them a denial reached over to the sign and took it away.
 */
const goingOn = new Set([
  ...["i", "im", "i'm", "ive", "i've", "she", "shes", "she's", "he", "hes", "he's", "we", "they", "my"],
  ...["why", "what", "how", "where", "when", "because", "cause", "cos", "coz", "bcz", "such"],
  ...["je", "j'ai", "jai", "elle", "il", "mon", "ma", "mes", "pourquoi", "comment", "parce", "car"],
  ...["eu", "ela", "ele", "minha", "meu", "porque", "por", "yo", "ella", "mi"],
  ...["mimi", "yeye", "kwa", "kwani", "nini", "sababu"],
  ...["mina", "mna", "kungani", "ngoba", "kutheni", "kuba", "hobane", "hobaneng"],
  ...["ek", "sy", "hy", "ons", "hoekom", "omdat"],
  ...["أنا", "انا", "هي", "هو", "لماذا", "ليش", "ليه", "لأن", "لان", "لأني", "لاني"],
  ...["मैं", "क्यों", "क्योंकि", "kyu", "kyun", "kyon", "kyunki"],
]);

/** `no cough, just pain` without its comma: they go on only where something was denied before them. */
const goingOnAfterSign = new Set([
  ...["just", "only", "juste", "seulement", "apenas", "somente", "solo", "solamente", "net", "slegs"],
  ...["só", "so", "tu", "فقط", "सिर्फ", "sirf"],
]);

/** What is denied is told by these by themselves: `this is not normal bleeding`, `the pills did not help my chest`. */
const takesDenial: ReadonlySet<Concept> = new Set<Concept>(["usual", "easing"]);

/** `car` is "because" in French, but not behind these: `no car accident`, `I was not in the car crash`. */
const beforeCar = new Set(["no", "not", "any", "a", "the", "my", "our", "his", "her", "by", "without", "another"]);

/** What is known of the word before. */
interface Before {
  readonly word: string;
  readonly concepts: readonly Concept[];
  readonly negated: boolean;
}

/** Whether a message goes on at this word to say what is, so that an earlier denial is over. */
export function goesOn(word: string, last: Before | undefined): boolean {
  if (goingOn.has(word)) return word !== "car" || last === undefined || !beforeCar.has(last.word);
  if (last?.negated !== true) return false;
  return goingOnAfterSign.has(word) ? last.concepts.length > 0 : last.concepts.some((each) => takesDenial.has(each));
}

/** A denial of these is the sign, and is never over too soon: `I don't think she is breathing`. */
export const mayTurn = (concept: Concept): boolean => concept === "drink" || denied[concept] !== undefined;
