import { type ProblemName, problems } from "../model/problems.ts";
import type { DataSourceDefinition } from "../model/project.ts";
import { filled, type RefusalValues } from "../model/refusals.ts";

/** The rules of a data source, checked. Each column is named by all the headers it has ever had. */
export interface Reading {
  readonly kind: "countries" | "rows" | "feed";
  /** The column that names the row: a country's name or code, or any other name. */
  readonly name: readonly string[];
  /** Columns below it (province, district); their rows are summed. */
  readonly parts: readonly (readonly string[])[];
  /** The column with the row's own date or time. */
  readonly updated: readonly string[];
  /** Value → headers. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Instead of `values`: one column a day, all of this one value. */
  readonly dayColumns: string | null;
  /** Values that only ever grow; the first is the one that a row is told by. */
  readonly cumulative: readonly string[];
  /** A version with fewer rows is refused. */
  readonly minimumRows: number;
  /** A day column with a greater share of empty cells is not a day yet. */
  readonly emptyShare: number;
  /** A fall stands when two versions show it this many hours apart, or one version for three times as long. */
  readonly confirmHours: number;
  /** JSON: dotted path to the list of rows. */
  readonly path: string;
  /** Feed: how many items are kept. */
  readonly items: number;
}

/** A mistake in a data source's `reading`, in words for its author. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  readonly problems: readonly ReadingProblem[];
  constructor(key: string, problems: readonly ReadingProblem[]) {
    super(`Data source "${key}": ${problems.map(({ text }) => text).join(" ")}`);
    this.problems = problems;
  }
}

/** One of them: its name and what it fills in, for those who say it in another language. */
export interface ReadingProblem {
  readonly name: ProblemName;
  readonly values: RefusalValues;
  readonly text: string;
}

const problem = (name: ProblemName, values: RefusalValues = {}): ReadingProblem => ({
  name,
  values,
  text: filled(problems[name], values),
});

const known = new Set(
  "kind name parts updated values dayColumns cumulative minimumRows emptyShare confirmHours path items".split(" "),
);

/** Checks a definition's `reading`; throws `ReadingError` with all that is wrong in one sentence each. */
export function readingOf(definition: DataSourceDefinition): Reading {
  const raw = definition.reading;
  const found: ReadingProblem[] = [];
  const checks = new Checks(raw, found);
  for (const rule of Object.keys(raw)) if (!known.has(rule)) found.push(problem("READING_RULE", { rule }));
  const reading: Reading = {
    kind: definition.format === "feed" ? "feed" : checks.oneOf("kind", ["countries", "rows"], "rows"),
    name: checks.headers(raw["name"], "name"),
    parts: checks.parts(),
    updated: checks.headers(raw["updated"], "updated"),
    values: checks.values(),
    dayColumns: checks.text("dayColumns") || null,
    cumulative: checks.headers(raw["cumulative"], "cumulative"),
    minimumRows: checks.number("minimumRows", 1, 0),
    emptyShare: checks.number("emptyShare", 0.02, 0, 1),
    confirmHours: checks.number("confirmHours", 24, 0),
    path: checks.text("path"),
    items: checks.number("items", 5, 1, 100),
  };
  if (reading.kind !== "feed") found.push(...tableProblems(reading));
  if (found.length > 0) throw new ReadingError(definition.key, found);
  return reading;
}

function tableProblems(reading: Reading): ReadingProblem[] {
  const names = reading.dayColumns ? [reading.dayColumns] : Object.keys(reading.values);
  const found = reading.cumulative
    .filter((name) => !names.includes(name))
    .map((name) => problem("READING_CUMULATIVE", { name, names: names.join(", ") || "–" }));
  if (reading.name.length === 0) found.push(problem("READING_NAME"));
  if (names.length === 0) found.push(problem("READING_NO_VALUES"));
  if (reading.dayColumns && Object.keys(reading.values).length > 0) found.push(problem("READING_BOTH"));
  return found;
}

class Checks {
  readonly #raw: Readonly<Record<string, unknown>>;
  readonly #found: ReadingProblem[];
  constructor(raw: Readonly<Record<string, unknown>>, found: ReadingProblem[]) {
    this.#raw = raw;
    this.#found = found;
  }

  text(key: string): string {
    const value = this.#raw[key] ?? "";
    if (typeof value === "string") return value;
    this.#found.push(problem("READING_TEXT", { rule: key }));
    return "";
  }

  number(key: string, otherwise: number, least: number, most = Number.POSITIVE_INFINITY): number {
    const value = this.#raw[key] ?? otherwise;
    if (typeof value === "number" && value >= least && value <= most) return value;
    this.#found.push(
      Number.isFinite(most)
        ? problem("READING_NUMBER", { rule: key, least, most })
        : problem("READING_LEAST", { rule: key, least }),
    );
    return otherwise;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
    const found = allowed.find((each) => each === (this.#raw[key] ?? otherwise));
    if (found === undefined) this.#found.push(problem("READING_ONE_OF", { rule: key, allowed: allowed.join(", ") }));
    return found ?? otherwise;
  }

  headers(value: unknown, key: string): readonly string[] {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    if (list.every((each): each is string => typeof each === "string" && each !== "")) return list;
    this.#found.push(problem("READING_HEADERS", { rule: key }));
    return [];
  }

  parts(): readonly (readonly string[])[] {
    const value = this.#raw["parts"] ?? [];
    if (Array.isArray(value)) return value.map((each) => this.headers(each, "parts"));
    this.#found.push(problem("READING_PARTS"));
    return [];
  }

  values(): Readonly<Record<string, readonly string[]>> {
    const value = this.#raw["values"] ?? {};
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.#found.push(problem("READING_VALUES"));
      return {};
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.headers(each, `values.${key}`)]));
  }
}
