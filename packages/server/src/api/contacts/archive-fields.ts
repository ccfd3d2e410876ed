import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import { fieldUses } from "../../contacts/field-uses.ts";
import { readSurroundings } from "../../contacts/surroundings.ts";
import { audit } from "../../store/audit.ts";
import { changeSettings } from "../../store/change-settings.ts";
import { archiveField, readArchivedFields, takeArchivedField } from "../../store/contacts/archived-fields.ts";
import type { Db } from "../../store/database.ts";
import { readProgramme } from "../../store/programme.ts";
import { because } from "../errors.ts";
import type { MutationResolvers, QueryResolvers } from "../generated/resolvers.ts";
import { mostFields, toldOfFields } from "./fields.ts";

export const archivedContactFields: NonNullable<QueryResolvers["archivedContactFields"]> = async (_, __, context) =>
  context.walled((tx) => readArchivedFields(tx, context.viewer.organisationId));

export const archiveContactField: NonNullable<MutationResolvers["archiveContactField"]> = async (
  _,
  { key },
  context,
) => {
  const { viewer } = context;
  const { organisationId, name: by } = viewer;
  const archived = await context.walled(async (tx) => {
    await mustBeFree(tx, key, organisationId);
    const { field, position } = await withoutField(tx, organisationId, key, by);
    await audit(tx, viewer, "field.archived", key, field);
    return archiveField(tx, organisationId, field, { position, by });
  });
  toldOfFields(context);
  return archived;
};

/** Whatever needs the field would go on with errors: it is named instead. Nobody publishes until this is done. */
async function mustBeFree(tx: Db, key: string, organisationId: OrganisationId): Promise<void> {
  await tx.query("select from organisations where id = $1 for update", [organisationId]);
  const programme = await readProgramme(tx, organisationId);
  const here = await readSurroundings(tx, organisationId);
  if (programme === null || here === null) return;
  const uses = fieldUses(programme, here.known).get(key) ?? [];
  if (uses.length > 0) throw because("FIELD_IN_USE", { names: uses.map(({ name }) => name).join(", ") });
}

async function withoutField(tx: Db, organisationId: OrganisationId, key: string, author: string) {
  let found: { readonly field: FieldDefinition; readonly position: number } | undefined;
  await changeSettings(
    tx,
    organisationId,
    (settings) => {
      const position = settings.fields.findIndex((one) => one.key === key);
      const field = settings.fields[position];
      if (field === undefined) throw because("NO_FIELD", { field: key });
      found = { field, position };
      return { ...settings, fields: settings.fields.filter((one) => one !== field) };
    },
    author,
  );
  if (found === undefined) throw because("NO_FIELD", { field: key });
  return found;
}

export const bringContactFieldBack: NonNullable<MutationResolvers["bringContactFieldBack"]> = async (
  _,
  { key },
  context,
) => {
  const { viewer } = context;
  const { organisationId, name: author } = viewer;
  const field = await context.walled(async (tx) => {
    const found = await takeArchivedField(tx, organisationId, key);
    if (found === undefined) throw because("NO_FIELD", { field: key });
    const { name, type } = found;
    await changeSettings(
      tx,
      organisationId,
      (settings) => ({ ...settings, fields: withAgain(settings.fields, { key, name, type }, found.position) }),
      author,
    );
    await audit(tx, viewer, "field.broughtBack", key, { key, name, type });
    return { key, name, type };
  });
  toldOfFields(context);
  return field;
};

function withAgain(fields: readonly FieldDefinition[], field: FieldDefinition, position: number) {
  if (fields.length >= mostFields) throw because("FIELD_COUNT", { most: mostFields });
  const sameName = ({ name }: FieldDefinition) => name.toLowerCase() === field.name.toLowerCase();
  if (fields.some((one) => one.key === field.key || sameName(one))) throw because("FIELD_TAKEN", { name: field.name });
  return fields.toSpliced(position, 0, field);
}
