import type { EntryPartsFragment } from "../../../generated/graphql.ts";
import { filledIn } from "../../../i18n/filled-in.ts";
import { problemTexts } from "./problem-texts.ts";

type Problem = Pick<EntryPartsFragment["problems"][number], "name" | "values" | "message">;

/** What is to be mended, in the language of who reads it; what this console has no words for yet as the server says it. */
export function problemWords({ name, values, message }: Problem): string {
  return isTranslated(name) ? filledIn(problemTexts[name], values) : message;
}

const isTranslated = (name: string): name is keyof typeof problemTexts => Object.hasOwn(problemTexts, name);
