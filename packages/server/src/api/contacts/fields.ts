import { isBuiltIn } from "@hotline/core/contactql/index.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import { audit } from "../../store/audit.ts";
import { changeSettings } from "../../store/change-settings.ts";
import { readArchivedFields } from "../../store/contacts/archived-fields.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import type { ContactFieldDefinitionInput, MutationResolvers } from "../generated/resolvers.ts";

export const mostFields = 255;
const longestName = 64;
const longestKey = 36;

export const saveContactField: NonNullable<MutationResolvers["saveContactField"]> = async (_, { field }, context) => {
  const name = named(field);
  let saved: FieldDefinition | undefined;
  await context.walled(async (tx) => {
    const { organisationId, name: author } = context.viewer;
    const archived = await readArchivedFields(tx, organisationId);
    await changeSettings(
      tx,
      organisationId,
      (settings) => {
        saved = field.key
          ? renamed(settings.fields, field.key, name)
          : made(settings.fields, archived, { ...field, name });
        return { ...settings, fields: withField(settings.fields, saved) };
      },
      author,
    );
    await audit(tx, context.viewer, field.key ? "field.renamed" : "field.made", saved?.key ?? null, saved ?? null);
  });
  if (saved === undefined) throw because("NO_FIELD", { field: field.key ?? name });
  toldOfFields(context);
  return saved;
};

function named({ name }: ContactFieldDefinitionInput): string {
  const said = name.trim();
  if (said === "" || [...said].length > longestName) throw because("FIELD_NAME", { most: longestName });
  return said;
}

type Fields = readonly FieldDefinition[];

/** The key of one that was put away stays its own: contacts still have something under it. */
function made(fields: Fields, archived: Fields, { name, type }: ContactFieldDefinitionInput): FieldDefinition {
  if (fields.length >= mostFields) throw because("FIELD_COUNT", { most: mostFields });
  const kind = (type ?? "TEXT").toLowerCase() as FieldDefinition["type"];
  return { key: keyFor(name, new Set([...fields, ...archived].map(({ key }) => key))), name, type: kind };
}

function renamed(fields: Fields, key: string, name: string): FieldDefinition {
  const before = fields.find((one) => one.key === key);
  if (before === undefined) throw because("NO_FIELD", { field: key });
  return { ...before, name };
}

function withField(fields: Fields, saved: FieldDefinition): Fields {
  const others = fields.filter(({ key }) => key !== saved.key);
  if (others.some(({ name }) => name.toLowerCase() === saved.name.toLowerCase()))
    throw because("FIELD_TAKEN", { name: saved.name });
  return others.length === fields.length
    ? [...fields, saved]
    : fields.map((one) => (one.key === saved.key ? saved : one));
}

/** By which journeys and queries know a field: small letters and digits of its name, and a number where that is taken. */
function keyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const letters = plain.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^[^a-z]+|_+$/g, "");
  const key = letters.slice(0, longestKey) || "field";
  const isFree = (one: string) => !taken.has(one) && !isBuiltIn(one);
  let count = 1;
  while (!isFree(numbered(key, count))) count += 1;
  return numbered(key, count);
}

const numbered = (key: string, count: number): string => (count === 1 ? key : `${key}_${count}`);

export function toldOfFields(context: Context): void {
  context.touch("contact");
  context.touch("settings");
  context.forgetLoaded();
}
