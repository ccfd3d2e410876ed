import type { ContactId } from "@hotline/core/model/ids.ts";
import { type FieldUse, fieldUses } from "../../contacts/field-uses.ts";
import type { Known } from "../../contacts/segments/known.ts";
import { readSurroundings, type Surroundings } from "../../contacts/surroundings.ts";
import { readConsents } from "../../store/contacts/changes.ts";
import { type ContactRecord, readContacts } from "../../store/contacts/contacts.ts";
import { readLabelsOfMany } from "../../store/contacts/labels-of-many.ts";
import { readProgramme } from "../../store/programme.ts";
import { type Context, defineLoader } from "../context.ts";
import { notFound } from "../errors.ts";
import { inOrder } from "../loaders.ts";

/** Contacts by their ids; null for those that are not there. */
export const contactById = defineLoader<string, ContactRecord | null>((ids, context) =>
  context.walled(async (tx) =>
    inOrder(ids, await readContacts(tx, context.viewer.organisationId, ids), ({ id }) => id),
  ),
);

const surroundings = defineLoader<"here", Surroundings>(async (keys, context) => {
  const here = await context.walled((tx) => readSurroundings(tx, context.viewer.organisationId));
  if (here === null) throw notFound("This organisation");
  return keys.map(() => ({ ...here, known: knownFor(context, here.known) }));
});

/** Whoever may not see addresses may not ask for them either: a count of one tells whose it is. */
function knownFor({ viewer }: Context, known: Known): Known {
  return viewer.hidesPersonalData
    ? { ...known, environment: { ...known.environment, redactionPolicy: "urns" } }
    : known;
}

export const surroundingsOf = (context: Context): Promise<Surroundings> => context.loader(surroundings).load("here");

const labelsOf = defineLoader<ContactId, readonly string[]>((ids, context) =>
  context.walled(async (tx) => {
    const found = await readLabelsOfMany(tx, context.viewer.organisationId, ids);
    return ids.map((id) => found.get(id) ?? []);
  }),
);

/** A contact with what it writes about, where a segment asks for that. */
export async function withLabels(row: ContactRecord, context: Context): Promise<ContactRecord> {
  const { programme } = await surroundingsOf(context);
  return programme.asksLabels ? { ...row, labels: await context.loader(labelsOf).load(row.id) } : row;
}

export const consentOf = defineLoader(async (ids: readonly ContactId[], context: Context) => {
  const consents = await context.walled((tx) => readConsents(tx, context.viewer.organisationId, ids));
  return ids.map((id) => consents.get(id) ?? null);
});

/** What needs each field, by its key; all of them are found at once. */
export const fieldUsesOf = defineLoader<string, readonly FieldUse[]>(async (keys, context) => {
  const [here, programme] = await Promise.all([
    surroundingsOf(context),
    context.walled((tx) => readProgramme(tx, context.viewer.organisationId)),
  ]);
  const uses = programme === null ? new Map<string, readonly FieldUse[]>() : fieldUses(programme, here.known);
  return keys.map((key) => uses.get(key) ?? []);
});
