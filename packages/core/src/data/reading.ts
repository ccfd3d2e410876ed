import type { DataSourceDefinition } from "../model/project.ts";

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
}

const known = new Set(
  "kind name parts updated values dayColumns cumulative minimumRows emptyShare confirmHours path items".split(" "),
);

/** Checks a definition's `reading`; throws `ReadingError` with all that is wrong in one sentence each. */
export function readingOf(definition: DataSourceDefinition): Reading {
  const raw = definition.reading;
  const problems: string[] = [];
  const checks = new Checks(raw, problems);
  for (const key of Object.keys(raw)) if (!known.has(key)) problems.push(`"${key}" is not a rule of reading.`);
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
  if (reading.kind !== "feed") problems.push(...tableProblems(reading));
  if (problems.length > 0) throw new ReadingError(`Data source "${definition.key}": ${problems.join(" ")}`);
  return reading;
}

function tableProblems(reading: Reading): string[] {
  const names = reading.dayColumns ? [reading.dayColumns] : Object.keys(reading.values);
  const problems = reading.cumulative
    .filter((name) => !names.includes(name))
    .map((name) => `cumulative names "${name}", which is not one of its values (${names.join(", ") || "none"}).`);
  if (reading.name.length === 0) problems.push(`"name" must say which column names a row.`);
  if (names.length === 0) problems.push(`"values" must name at least one column, or "dayColumns" the one value.`);
  if (reading.dayColumns && Object.keys(reading.values).length > 0)
    problems.push(`Give either "values" or "dayColumns".`);
  return problems;
}

class Checks {
  readonly #raw: Readonly<Record<string, unknown>>;
  readonly #problems: string[];
  constructor(raw: Readonly<Record<string, unknown>>, problems: string[]) {
    this.#raw = raw;
    this.#problems = problems;
  }

  text(key: string): string {
    const value = this.#raw[key] ?? "";
    if (typeof value === "string") return value;
    this.#problems.push(`"${key}" must be a text.`);
    return "";
  }

  number(key: string, otherwise: number, least: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.#raw[key] ?? otherwise;
    if (typeof value === "number" && value >= least && value <= most) return value;
    this.#problems.push(`"${key}" must be a number from ${least} to ${most}.`);
    return otherwise;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
    const found = allowed.find((each) => each === (this.#raw[key] ?? otherwise));
    if (found === undefined) this.#problems.push(`"${key}" must be one of ${allowed.join(", ")}.`);
    return found ?? otherwise;
  }

  headers(value: unknown, key: string): readonly string[] {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    if (list.every((each): each is string => typeof each === "string" && each !== "")) return list;
    this.#problems.push(`"${key}" must be a header or a list of headers.`);
    return [];
  }

  parts(): readonly (readonly string[])[] {
    const value = this.#raw["parts"] ?? [];
    if (Array.isArray(value)) return value.map((each) => this.headers(each, "parts"));
    this.#problems.push(`"parts" must be a list with one entry a column.`);
    return [];
  }

  values(): Readonly<Record<string, readonly string[]>> {
    const value = this.#raw["values"] ?? {};
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.#problems.push(`"values" must say for each value which header it has.`);
      return {};
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.headers(each, `values.${key}`)]));
  }
}
