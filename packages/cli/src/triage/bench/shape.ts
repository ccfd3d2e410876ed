import { wordsIn, yesOrNoIn } from "../columns.ts";
import { exampleOf } from "../read-examples.ts";
import type { Row } from "../rows/row.ts";

/** What the rows of a file are, by their columns; or why they are nothing that the bench knows. */
export type Shape =
  | { readonly kind: "labels" | "languages" | "urgency" | "answers" | "bank" | "texts" }
  | { readonly kind: "unknown"; readonly why: string };

const tests: readonly (readonly [Exclude<Shape["kind"], "unknown">, (row: Row) => boolean])[] = [
  ["urgency", ({ text, urgent }) => typeof text === "string" && yesOrNoIn(urgent) !== undefined],
  ["labels", (row) => exampleOf(row) !== undefined],
  ["languages", ({ text, lang }) => typeof text === "string" && typeof lang === "string"],
  [
    "answers",
    ({ id, answer, question }) => wordsIn(id) !== undefined && typeof answer === "string" && !wordsIn(question),
  ],
  ["bank", ({ question, answer }) => typeof question === "string" && typeof answer === "string"],
  ["texts", ({ text }) => typeof text === "string"],
];
/** Rows that are looked at, from all over the file. */
const looked = 200;
/** What part of them must be of one shape: now and then a row lacks something. */
const most = 0.7;
/** Where a column of labels is named, fewer texts may have one: the others are told. */
const half = 0.5;
const hasColumn = ([first]: readonly Row[]) => first !== undefined && "label" in first;

export function shapeOf(rows: readonly Row[], leftOut: readonly string[]): Shape {
  const [unread] = leftOut;
  if (rows.length === 0) return { kind: "unknown", why: unread ?? "it is empty." };
  if (leftOut.length > rows.length && unread) return { kind: "unknown", why: unread };
  const every = Math.ceil(rows.length / looked);
  const sample = rows.filter((_, i) => i % every === 0);
  const enough = (kind: Shape["kind"]) => sample.length * (kind === "labels" && hasColumn(rows) ? half : most);
  const found = tests.find(([kind, fits]) => sample.filter(fits).length >= enough(kind));
  return found ? { kind: found[0] } : { kind: "unknown", why: whyUnknown(rows[0] ?? {}) };
}

const columnsTold = 4;

function whyUnknown(row: Row): string {
  const names = Object.keys(row);
  return `its columns are ${names.slice(0, columnsTold).join(", ")}${names.length > columnsTold ? ", …" : ""}.`;
}
