/*
 * Why WhatsApp could not be asked how a number stands: kept as a sentence, and told in the language of who reads it.
 */

export const unreachedWords = "WhatsApp could not be asked: it cannot be reached, or answered what we cannot read.";
const answered = "WhatsApp answered: ";

/** WhatsApp's own words, as it refused. */
export const refusedWords = (words: string): string => `${answered}${words}`;

/** What WhatsApp answered; null where that is not what was wrong. */
export const answerIn = (problem: string): string | null =>
  problem.startsWith(answered) ? problem.slice(answered.length) : null;
