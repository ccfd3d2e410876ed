import type { FunctionValue } from "../values.ts";
import { arrays } from "./arrays.ts";
import { type Builtin, toFunction } from "./builtin.ts";
import { conversion } from "./conversion.ts";
import { formatting } from "./formatting.ts";
import { logic } from "./logic.ts";
import { mediaTests } from "./media-tests.ts";
import { momentTests } from "./moment-tests.ts";
import { moments } from "./moments.ts";
import { numberTests } from "./number-tests.ts";
import { numeric } from "./numeric.ts";
import { otherTests } from "./other-tests.ts";
import { textFunctions } from "./text.ts";
import { textTests } from "./text-tests.ts";
import { utility } from "./utility.ts";
import { words } from "./words.ts";

/** The only list of functions, in the chapters of the manual; what is not here does not exist. */
export const chapters: readonly { readonly title: string; readonly builtins: readonly Builtin[] }[] = [
  { title: "Conversion", builtins: conversion },
  { title: "Text", builtins: textFunctions },
  { title: "Words", builtins: words },
  { title: "Logic", builtins: logic },
  { title: "Numbers", builtins: numeric },
  { title: "Dates and times", builtins: moments },
  { title: "Arrays and objects", builtins: arrays },
  { title: "Formatting", builtins: formatting },
  { title: "Utilities", builtins: utility },
  { title: "Router tests: text", builtins: textTests },
  { title: "Router tests: numbers", builtins: numberTests },
  { title: "Router tests: dates and times", builtins: momentTests },
  { title: "Router tests: other", builtins: otherTests },
  { title: "Router tests: media", builtins: mediaTests },
];

export const builtins: readonly Builtin[] = chapters.flatMap((chapter) => chapter.builtins);

const byName: ReadonlyMap<string, FunctionValue> = new Map(
  builtins.map((builtin) => [builtin.name, toFunction(builtin)]),
);

/** The function with this lower-case name. */
export function findFunction(name: string): FunctionValue | undefined {
  return byName.get(name);
}
