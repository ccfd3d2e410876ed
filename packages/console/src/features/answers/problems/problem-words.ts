import type { EntryPartsFragment } from "../../../generated/graphql.ts";
import { filledIn } from "../../../i18n/filled-in.ts";
import { problemTexts, type TranslatedProblem } from "./problem-texts.ts";

type Problem = Pick<EntryPartsFragment["problems"][number], "name" | "values" | "message">;

/** What is to be mended, in the language of who reads it. */
export function problemWords({ name, values, message }: Problem): string {
  return isTranslated(name) ? filledIn(problemTexts[name], values) : message;
}

const isTranslated = (name: string): name is TranslatedProblem => Object.hasOwn(problemTexts, name);
