import type { RefusalValues } from "@hotline/core/model/refusals.ts";
import { i18n } from "@lingui/core";
import type { EntryPartsFragment } from "../../../generated/graphql.ts";
import { problemTexts, type TranslatedProblem } from "./problem-texts.ts";

type Problem = Pick<EntryPartsFragment["problems"][number], "name" | "values" | "message">;

/** What is to be mended, in the language of who reads it. */
export function problemWords({ name, values, message }: Problem): string {
  if (!isTranslated(name)) return message;
  const whole = Object.assign({ values: { ...(isRecord(values) ? values : {}) } }, problemTexts[name]);
  return i18n._(whole);
}

const isTranslated = (name: string): name is TranslatedProblem => Object.hasOwn(problemTexts, name);
const isRecord = (values: unknown): values is RefusalValues => typeof values === "object" && values !== null;
