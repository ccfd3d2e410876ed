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

/** The only list of functions; what is not here does not exist. */
export const builtins: readonly Builtin[] = [
  ...conversion,
  ...textFunctions,
  ...words,
  ...logic,
  ...numeric,
  ...moments,
  ...arrays,
  ...formatting,
  ...utility,
  ...textTests,
  ...numberTests,
  ...momentTests,
  ...otherTests,
  ...mediaTests,
];

const byName: ReadonlyMap<string, FunctionValue> = new Map(
  builtins.map((builtin) => [builtin.name, toFunction(builtin)]),
);

/** The function with this lower-case name. */
export function findFunction(name: string): FunctionValue | undefined {
  return byName.get(name);
}
