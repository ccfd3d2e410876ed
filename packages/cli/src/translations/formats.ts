import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { po } from "./po.ts";

/** Every format for translations. */
export const formats: readonly Format[] = [csv, po];

export function findFormat(name: string): Format {
  const found = formats.find(({ extension }) => extension === name);
  if (found === undefined) throw new Error(`There is no format ${name}: choose csv or po.`);
  return found;
}
