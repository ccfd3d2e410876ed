import { type Refuse, type Row, standsOn } from "./row.ts";

/** The rows of a file with one JSON object a line. */
export function lineRows(name: string, text: string, refuse: Refuse): readonly Row[] {
  const rows: Row[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (line.trim() === "") return;
    const row = rowOf(parsed(line));
    if (row) rows.push(standsOn(row, i + 1));
    else refuse(`${name}, line ${i + 1}: write one JSON object a line, such as {"text":"…","label":"…"}.`);
  });
  return rows;
}

/**
 * The rows of a JSON file: a list of objects or of pairs of a text and a label; or an object that has such lists by the
 * name of a split, which its rows are then given as `split`. A file of JSON lines may call itself JSON, too.
 */
export function jsonRows(name: string, text: string, refuse: Refuse): readonly Row[] {
  const value = parsed(text);
  if (value === undefined) return lineRows(name, text, refuse);
  if (Array.isArray(value)) return listRows(name, value, refuse);
  const lists = listsIn(value);
  if (lists.length === 0) refuse(`${name}: write a list of objects, such as [{"text":"…","label":"…"}].`);
  return lists.flatMap(([split, list]) => {
    const rows = listRows(name, list, refuse);
    return lists.length === 1 ? rows : rows.map((row) => ({ split, ...row }));
  });
}

/** Lists of rows by their names. They may lie somewhat deeper: `{"nlu_data": {"common_examples": […]}}`. */
function listsIn(value: unknown, deepest = 3): readonly (readonly [string, readonly unknown[]])[] {
  const entries = Object.entries(rowOf(value) ?? {});
  const lists = entries.filter((entry): entry is [string, unknown[]] => isListOfRows(entry[1]));
  if (lists.length > 0 || deepest === 0) return lists;
  return entries.flatMap(([, inside]) => listsIn(inside, deepest - 1));
}

const isListOfRows = (value: unknown) => Array.isArray(value) && value.length > 0 && pairOrRow(value[0]) !== undefined;

function listRows(name: string, list: readonly unknown[], refuse: Refuse): readonly Row[] {
  return list.flatMap((each, i) => {
    const row = pairOrRow(each);
    if (row) return [row];
    refuse(`${name}, entry ${i + 1}: write an object, such as {"text":"…","label":"…"}.`);
    return [];
  });
}

function pairOrRow(value: unknown): Row | undefined {
  if (!Array.isArray(value)) return rowOf(value);
  const [text, label] = value;
  return typeof text === "string" && typeof label === "string" && value.length === 2 ? { text, label } : undefined;
}

function rowOf(value: unknown): Row | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
