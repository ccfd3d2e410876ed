import type { Decimal } from "decimal.js";
import { withPlainDigits } from "../model/written.ts";
import type { NumberFormat } from "./environment.ts";
import { parseNumber } from "./numbers.ts";

const patterns = new Map<string, RegExp>();

/** The numbers in a text as people write them, from left to right: `I have 1,500.` has 1500. */
export function* findNumbers(source: string, format: NumberFormat): Generator<Decimal> {
  for (const candidate of source.match(patternOf(format)) ?? []) {
    const found = parseFormatted(candidate, format);
    if (found !== undefined) yield found;
  }
}

/** A whole text as one number, with the grouping and decimal symbols of the format. */
export function parseFormatted(
  source: string,
  { decimalSymbol, digitGroupingSymbol }: NumberFormat,
): Decimal | undefined {
  const ungrouped = digitGroupingSymbol === "" ? source.trim() : source.trim().replaceAll(digitGroupingSymbol, "");
  return parseNumber(withPlainDigits(ungrouped.replaceAll(decimalSymbol, ".")));
}

function patternOf({ decimalSymbol, digitGroupingSymbol }: NumberFormat): RegExp {
  const key = `${decimalSymbol} ${digitGroupingSymbol}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = makePattern(quoted(decimalSymbol), quoted(digitGroupingSymbol));
  patterns.set(key, pattern);
  return pattern;
}

function makePattern(point: string, group: string): RegExp {
  const digits = group === "" ? "\\p{N}+" : `(?:\\p{N}|${group})+`;
  const fraction = point === "" ? "" : `(?:${point}\\p{N}+)?`;
  const bare = point === "" ? "" : `|(?:^|[^\\p{L}\\p{N}_])[-+]?${point}\\p{N}+`;
  return new RegExp(`[-+]?\\p{N}(?:${digits})?${fraction}${bare}`, "gu");
}

function quoted(symbol: string): string {
  return symbol.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
