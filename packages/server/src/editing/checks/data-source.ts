import { ReadingError, readingOf } from "@hotline/core/data/index.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import { type Check, hint, type Problem, stops } from "../problem.ts";

const formats: readonly string[] = ["csv", "json", "feed"];

export const dataSource: Check = ({ key, body: { source } }) =>
  source === undefined ? [stops("source", "SOURCE")] : sourceProblems({ key, ...source });

function sourceProblems(source: DataSourceDefinition): readonly Problem[] {
  const { format, location, refreshSeconds, staleAfterSeconds } = source;
  return [
    ...(formats.includes(format) ? [] : [stops("format", "SOURCE_FORMAT")]),
    ...(location.trim() === "" ? [stops("location", "SOURCE_LOCATION")] : []),
    ...(refreshSeconds > 0 ? [] : [stops("refreshSeconds", "MORE_THAN_NOTHING")]),
    ...(staleAfterSeconds > 0 ? [] : [stops("staleAfterSeconds", "MORE_THAN_NOTHING")]),
    ...(staleAfterSeconds < refreshSeconds ? [hint("staleAfterSeconds", "ALWAYS_OLD")] : []),
    ...readingProblems(source),
  ];
}

function readingProblems(source: DataSourceDefinition): readonly Problem[] {
  try {
    readingOf(source);
    return [];
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return error.problems.map(({ name, values }) => stops("reading", name, { values }));
  }
}
