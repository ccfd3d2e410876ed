import { randomInt } from "node:crypto";
import type { Context } from "../context.ts";
import { describeHotline, type EmulatedNumber } from "../numbers.ts";
import { Problem } from "./problem.ts";

/** One more number of the same account. */
export function addNumber({ numbers, tell }: Context): EmulatedNumber {
  const { wabaId, name } = numbers.first;
  const known = numbers.all();
  const id = freshId(known);
  const added = numbers.add({ id, wabaId, display: freshDisplay(known), name: `${name} ${known.length + 1}` });
  tell("number", describeHotline(added));
  return added;
}

function freshId(known: readonly EmulatedNumber[]): string {
  const id = `1${randomInt(1e14).toString().padStart(14, "0")}`;
  return known.some((number) => number.id === id) ? freshId(known) : id;
}

/** Of the hundred numbers that are kept free for fiction in North America. */
function freshDisplay(known: readonly EmulatedNumber[]): string {
  for (let last = 199; last >= 100; last--) {
    const display = `+1 555 010 0${last}`;
    const digits = display.replace(/\D/g, "");
    if (known.every((number) => number.digits !== digits)) return display;
  }
  throw new Problem("all numbers for hotlines are taken");
}
