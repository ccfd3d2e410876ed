import { z } from "zod";
import { nameFor, phoneFor } from "../../../policies/personal-data.ts";
import { type ContactRecord, readContacts } from "../../../store/contacts/contacts.ts";
import { findOrAddContact } from "../../../store/contacts/resolve-contact.ts";
import { contactByPhone } from "../../../store/rest/contact-by-phone.ts";
import { applyEdit, checkEdit } from "../../contacts/edit.ts";
import { surroundingsOf } from "../../contacts/loaders.ts";
import type { Context } from "../../context.ts";
import { because, notFound } from "../../errors.ts";
import { phoneOf } from "../../phone.ts";
import { endpoint, id, moment, phone } from "../endpoint.ts";

const contact = z.object({
  id,
  phone: z.string().nullable(),
  name: z.string(),
  language: z.string(),
  fields: z.record(z.string(), z.string()).describe("Texts by the keys of the fields."),
  optedOut: z.boolean(),
  createdAt: moment,
  lastSeenAt: moment.nullable(),
});

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Fields that were put away keep what they have, and show it nowhere. */
async function shown(context: Context, row: ContactRecord): Promise<z.input<typeof contact>> {
  const { viewer } = context;
  const { known } = await surroundingsOf(context);
  const fields = known.fields.flatMap(({ key }) => {
    const text = (row.fields[key] as { text?: string } | undefined)?.text;
    return text === undefined ? [] : [[key, text]];
  });
  return {
    id: row.id,
    phone: phoneFor(viewer, row.phone),
    name: nameFor(viewer, row.name),
    language: row.language,
    fields: viewer.hidesPersonalData ? {} : Object.fromEntries(fields),
    optedOut: row.optedOut,
    createdAt: iso(row.createdAt),
    lastSeenAt: row.lastSeenAt === null ? null : iso(row.lastSeenAt),
  };
}

async function contactOf(context: Context, wanted: string): Promise<z.input<typeof contact>> {
  const [row] = await context.walled((tx) => readContacts(tx, context.viewer.organisationId, [wanted]));
  if (!row) throw notFound("This contact");
  return shown(context, row);
}

export const putContact = endpoint({
  method: "PUT",
  path: "/api/v1/contacts",
  summary: "Make or change the contact who has this number; what is not given stays.",
  body: z.object({
    phone,
    name: z.string().max(128).optional(),
    language: z
      .string()
      .regex(/^[a-z]{3}$/, "must be three letters of ISO 639-3, such as zul")
      .optional()
      .describe("Three letters of ISO 639-3."),
    fields: z.record(z.string().max(36), z.string().max(640)).optional().describe("Texts by the keys of the fields."),
  }),
  answer: contact,
  handle: async (context, { body }) => {
    const { organisationId } = context.viewer;
    const fields = Object.entries(body.fields ?? {}).map(([key, text]) => ({ key, text }));
    const edit = { name: body.name ?? null, language: body.language ?? null, fields };
    // Before anybody is made: what is refused leaves nothing behind.
    await checkEdit(context, edit);
    const contactId = await context.walled((tx) => findOrAddContact(tx, organisationId, phoneOf(body.phone)));
    await applyEdit(context, contactId, edit);
    return contactOf(context, contactId);
  },
});

export const listContacts = endpoint({
  method: "GET",
  path: "/api/v1/contacts",
  summary: "Find the contact who has a number.",
  query: z.object({ phone }),
  answer: z.object({ items: z.array(contact) }),
  handle: async (context, { query }) => {
    const { organisationId, hidesPersonalData } = context.viewer;
    // Whoever may not see numbers must not try them either.
    if (hidesPersonalData) throw because("NUMBERS_HIDDEN");
    const found = await context.walled((tx) => contactByPhone(tx, organisationId, phoneOf(query.phone)));
    return { items: found === undefined ? [] : [await contactOf(context, found)] };
  },
});

export const getContact = endpoint({
  method: "GET",
  path: "/api/v1/contacts/:id",
  summary: "Read a contact.",
  params: z.object({ id }),
  answer: contact,
  handle: (context, { params }) => contactOf(context, params.id),
});
