import { ReadingError, readingOf } from "@hotline/core/data/index.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";

const formats: readonly string[] = ["csv", "json", "feed"];

export const dataSource: Check = ({ key, body: { source } }) =>
  source === undefined ? [stops("source", "Say where its data is.")] : sourceProblems({ key, ...source });

function sourceProblems(source: DataSourceDefinition): readonly Problem[] {
  const { format, location, refreshSeconds, staleAfterSeconds } = source;
  return [
    ...(formats.includes(format) ? [] : [stops("format", "It is one of csv, json and feed.")]),
    ...(location.trim() === ""
      ? [stops("location", "Say where its data is: an address, or a file of the project.")]
      : []),
    ...(refreshSeconds > 0 ? [] : [stops("refreshSeconds", "It must be more than nothing.")]),
    ...(staleAfterSeconds > 0 ? [] : [stops("staleAfterSeconds", "It must be more than nothing.")]),
    ...(staleAfterSeconds < refreshSeconds
      ? [hint("staleAfterSeconds", "It is old before it is fetched again: the alarm will always ring.")]
      : []),
    ...readingProblems(source),
  ];
}

function readingProblems(source: DataSourceDefinition): readonly Problem[] {
  try {
    readingOf(source);
    return [];
  } catch (error) {
    if (error instanceof ReadingError) return [stops("reading", error.message)];
    throw error;
  }
}
