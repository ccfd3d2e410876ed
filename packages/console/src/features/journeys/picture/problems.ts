import type { Finding } from "@hotline/core/flow/inspect/index.ts";

/** Something that is wrong with a step. */
export interface Problem extends Pick<Finding, "code" | "node" | "severity" | "name" | "values"> {
  /** The languages that it lacks, where that is all that is wrong. */
  readonly untranslated?: readonly string[];
}

const untranslated = "missing-translation";

/** Each text of a step that lacks a language is a finding of its own: together they are one problem, or they hide all others. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] {
  const lacking = Map.groupBy(
    findings.filter(({ code }) => code === untranslated),
    ({ node }) => node,
  );
  const lacks = [...lacking.values()].flatMap((some): Problem[] => {
    const [first] = some;
    const languages = [...new Set(some.flatMap(({ language = [] }) => language))];
    return first === undefined ? [] : [{ ...first, untranslated: languages }];
  });
  return [...findings.filter(({ code }) => code !== untranslated), ...lacks];
}
