import type { ContactStatus, Modifier } from "@hotline/core/flow/index.ts";
import type { ContactId } from "@hotline/core/model/ids.ts";
import { editContacts } from "../../contacts/edit/edit-contacts.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import { audit } from "../../store/audit.ts";
import type { Context } from "../context.ts";
import { because, invalid, notFound } from "../errors.ts";
import type { ContactEdit, MutationResolvers } from "../generated/resolvers.ts";
import { contactById, surroundingsOf } from "./loaders.ts";

const mostCharacters = 640;

export const editContact: NonNullable<MutationResolvers["editContact"]> = async (_, { id, edit }, context) => {
  await applyEdit(context, id, edit);
  const contact = await context.loader(contactById).load(id);
  if (contact === null) throw notFound("This contact");
  return contact;
};

/** Throws why an edit is not made, whoever it is of. */
export async function checkEdit(context: Context, edit: ContactEdit): Promise<void> {
  check(edit, await surroundingsOf(context), context);
}

/** Changes a contact as a person or a program asks, and writes down who did. */
export async function applyEdit(context: Context, id: ContactId, edit: ContactEdit): Promise<void> {
  const { viewer } = context;
  const here = await surroundingsOf(context);
  check(edit, here, context);
  const by = { source: viewer.kind, id: viewer.memberId, name: viewer.name };
  await context.walled(async (tx) => {
    const { organisationId } = viewer;
    const editing = { organisationId, programme: here.programme, by };
    const consent = edit.consent ? { consent: edit.consent } : {};
    const [edited] = await editContacts(tx, editing, [
      { contactId: id, modifiers: () => modifiersOf(edit, here), ...consent },
    ]);
    if (edited === undefined) throw notFound("This contact");
    const [problem] = edited.problems;
    if (problem !== undefined) throw invalid(problem);
    if (edited.changes.length > 0)
      await audit(tx, viewer, "contact.edited", id, { changed: edited.changes.map(({ kind }) => kind) });
  });
  context.touch("contact", [id]);
  context.touch("conversation", [id]);
  context.forgetLoaded();
}

function check(
  { name, fields, language, addToGroups, removeFromGroups, consent }: ContactEdit,
  here: Surroundings,
  context: Context,
) {
  if (name && context.viewer.hidesPersonalData) throw because("CONTACT_NAME_HIDDEN");
  if (name && [...name].length > 128) throw because("CONTACT_NAME", { most: 128 });
  if (language && !/^[a-z]{3}$/.test(language)) throw because("LANGUAGE_CODE");
  for (const { key, text } of fields ?? []) {
    if (!here.known.fields.some((field) => field.key === key)) throw because("NO_FIELD", { field: key });
    if ([...text].length > mostCharacters) throw because("FIELD_TOO_LONG", { most: mostCharacters });
  }
  for (const uuid of [...(addToGroups ?? []), ...(removeFromGroups ?? [])]) {
    const group = here.known.groups.find((one) => one.uuid === uuid);
    if (group === undefined) throw notFound("This group");
    if (group.query !== undefined) throw because("IS_SEGMENT", { name: group.name });
  }
  if (consent && consent.how.trim() === "") throw because("CONSENT");
}

/** Text that no database can store is not an operator's to type, but a program may send it. */
const cleaned = (text: string) => text.replaceAll("\0", "").toWellFormed();

function modifiersOf(edit: ContactEdit, { programme }: Surroundings): readonly Modifier[] {
  const { name, language, fields, addToGroups, removeFromGroups, status } = edit;
  const groups = (uuids: readonly string[] | null | undefined, modification: "add" | "remove"): readonly Modifier[] =>
    uuids?.length ? [{ type: "groups", groups: uuids.map((uuid) => ({ uuid })), modification }] : [];
  const clock = programme.settings.fields;
  return [
    ...(status ? [{ type: "status", status: status.toLowerCase() as ContactStatus } as const] : []),
    ...(name === null || name === undefined ? [] : [{ type: "name", name: cleaned(name) } as const]),
    ...(language === null || language === undefined ? [] : [{ type: "language", language } as const]),
    ...(fields ?? []).flatMap(({ key, text }): Modifier[] =>
      clock.some((field) => field.key === key) ? [{ type: "field", key, value: cleaned(text) }] : [],
    ),
    ...groups(addToGroups, "add"),
    ...groups(removeFromGroups, "remove"),
  ];
}
