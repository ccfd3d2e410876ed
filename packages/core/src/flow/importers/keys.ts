import { snakeCase } from "../../expr/index.ts";

/** A name as a key of fields and globals: `Due date` → `due_date`; undefined where nothing of it can be used. */
export function keyOf(name: string): string | undefined {
  const key = snakeCase(name).replaceAll(/[^a-z0-9_]/g, "_");
  const begun = /^[a-z]/.test(key) ? key : `f_${key}`;
  return /[a-z0-9]/.test(key) ? begun : undefined;
}
