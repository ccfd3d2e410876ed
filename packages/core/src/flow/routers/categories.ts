import type { Category } from "../definition.ts";
import type { Fields } from "../read/fields.ts";

/** The category that a UUID in this place names. */
export function findCategory(fields: Fields, key: string, categories: readonly Category[]): Category {
  const uuid = fields.uuid(key);
  const found = categories.find((category) => category.uuid === uuid);
  return found ?? fields.fail(`"${key}" ${uuid} is not a category of this router`);
}
