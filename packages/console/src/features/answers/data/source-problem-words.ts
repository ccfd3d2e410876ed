import { i18n } from "@lingui/core";
import type { SourceProblemPartsFragment } from "../../../generated/graphql.ts";
import { filledIn } from "../../../i18n/filled-in.ts";
import { formatsFor } from "../../../i18n/formats.ts";
import { problemTexts } from "../problems/problem-texts.ts";
import { sourceProblemTexts } from "./source-problem-texts.ts";

type Problem = Pick<SourceProblemPartsFragment, "name" | "values" | "text">;

/** What is wrong with a source, in the language of who reads it; a sentence without a name as it was kept. */
export function sourceProblemWords({ name, values, text }: Problem): string {
  const words = isKnown(name) ? texts[name] : null;
  return words ? filledIn(words, withWrittenDays(values)) : text;
}

/** The days in it as the viewer writes them: they are the source's own, the same in all time zones. */
function withWrittenDays(values: unknown): Record<string, unknown> {
  const { written } = formatsFor(i18n.locale, "UTC");
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, typeof value === "string" ? written(value) : value]),
  );
}

/** A preview may say what is wrong with the settings, too. */
const texts = { ...problemTexts, ...sourceProblemTexts };

const isKnown = (name: string | null | undefined): name is keyof typeof texts => Object.hasOwn(texts, name ?? "");
