import { isObject, type Json, textOf } from "../../importers/json.ts";
import { migrateTemplate } from "./expression/template.ts";
import { said } from "./translations.ts";

/** A reference of an old definition, which always had a name. */
export function reference(value: Json): Json {
  return { uuid: textOf(value["uuid"]), name: said(value["name"]) };
}

/** Groups and labels: by UUID, or else by the name that a template gives. What has neither was never found. */
export function namedReferences(values: unknown): readonly Json[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown) => {
    if (isObject(value) && textOf(value["uuid"])) return [reference(value)];
    const name = said(isObject(value) ? value["name"] : value);
    return name === "" ? [] : [{ name_match: migrateTemplate(name) }];
  });
}

/** A list as a property, or no property if nothing is in it. */
export function unlessEmpty(key: string, list: readonly unknown[]): Json {
  return list.length === 0 ? {} : { [key]: list };
}
