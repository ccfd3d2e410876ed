import { urnSchemes } from "../../../../model/schemes.ts";
import { textOf } from "../../../importers/json.ts";
import { migrateTemplate } from "../expression/template.ts";
import { namedReferences, reference } from "../references.ts";
import { said } from "../translations.ts";
import type { MigrateAction } from "./kind.ts";

/** One kind of action set the name, an address or a field, whatever its field was called. */
export const save: MigrateAction = (action) => {
  const key = textOf(action["field"]);
  const value = migrateTemplate(said(action["value"]));
  if (key === "name") return { type: "set_contact_name", name: value };
  if (key === "first_name") return { type: "set_contact_name", name: `${value} @(word_slice(contact.name, 1, -1))` };
  const scheme = key === "tel_e164" ? "tel" : key;
  if (urnSchemes.includes(scheme)) return { type: "add_contact_urn", scheme, path: value };
  return { type: "set_contact_field", field: { key, name: said(action["label"]) }, value };
};

export const language: MigrateAction = ({ lang }) => ({ type: "set_contact_language", language: textOf(lang) });

export const channel: MigrateAction = ({ channel: uuid, name }) => ({
  type: "set_contact_channel",
  channel: reference({ uuid, name }),
});

export const addGroup: MigrateAction = (action) => ({
  type: "add_contact_groups",
  groups: namedReferences(groupsOf(action)),
});

/** Without groups all of them were meant, but not where those that stand there are unknown. */
export const deleteGroup: MigrateAction = (action) => {
  const groups = groupsOf(action);
  const isAll = groups.length === 0;
  return { type: "remove_contact_groups", ...(isAll ? { all_groups: true } : { groups: namedReferences(groups) }) };
};

function groupsOf({ groups, group }: Parameters<MigrateAction>[0]): readonly unknown[] {
  if (Array.isArray(groups)) return groups;
  return group === undefined ? [] : [group];
}
