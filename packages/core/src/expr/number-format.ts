import type { Decimal } from "decimal.js";
import type { NumberFormat } from "./environment.ts";
import { round } from "./numbers.ts";

/** The number as people here write it; without `places` with all its decimals, otherwise rounded and filled up. */
export function formatDecimal(value: Decimal, format: NumberFormat, places?: number, group = true): string {
  const rounded = places === undefined ? value : round(value, places);
  const [whole = "0", fraction] = (
    places === undefined ? rounded.abs().toFixed() : rounded.abs().toFixed(places)
  ).split(".");
  const grouped = group ? whole.replaceAll(/\B(?=(\d{3})+$)/g, () => format.digitGroupingSymbol) : whole;
  const sign = rounded.isNegative() && !rounded.isZero() ? "-" : "";
  return sign + grouped + (fraction === undefined ? "" : format.decimalSymbol + fraction);
}
