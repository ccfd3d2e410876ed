import { type AuditRow, readAudit } from "../../store/audit.ts";
import { type AuditSubject, readSubjectNames } from "../../store/audit-subjects.ts";
import { connection } from "../connection.ts";
import { contactById } from "../contacts/loaders.ts";
import { type Context, defineLoader } from "../context.ts";
import type { AuditEntryResolvers, QueryResolvers } from "../generated/resolvers.ts";

export const auditLog: NonNullable<QueryResolvers["auditLog"]> = (_, { filter, ...page }, context) =>
  connection<AuditRow>(
    page,
    ({ id }) => [id],
    ({ limit, after }) =>
      context.walled((tx) =>
        readAudit(tx, context.viewer.organisationId, filter ?? {}, {
          first: limit,
          before: typeof after?.[0] === "string" ? after[0] : null,
        }),
      ),
  );

/** Keyed by a text, so that what many entries are about is asked for once. */
const nameOf = defineLoader<string, string | null>((keys, context) => {
  const subjects = keys.map((key): AuditSubject => {
    const at = key.indexOf(" ");
    return { kind: key.slice(0, at), id: key.slice(at + 1) };
  });
  return context.walled((tx) => readSubjectNames(tx, context.viewer.organisationId, subjects));
});

const loadName = (context: Context, { kind, id }: AuditSubject) => context.loader(nameOf).load(`${kind} ${id}`);

/** What the subjects of these are, where the first word of their name does not say it. */
const kinds: Readonly<Record<string, string>> = {
  conversation: "contact",
  "triage.corrected": "message",
  "team.invited": "invitation",
  "team.invitationWithdrawn": "invitation",
  team: "member",
  operator: "member",
};

function subjectOf({ action, subject }: AuditRow): AuditSubject | null {
  if (subject === null || action === "contact.erased") return null;
  const [area = ""] = action.split(".");
  return { kind: kinds[action] ?? kinds[area] ?? area, id: subject };
}

async function aboutContact(context: Context, id: string) {
  const contact = await context.loader(contactById).load(id);
  return { kind: "contact", id, name: null, contact };
}

export const auditEntry: AuditEntryResolvers = {
  about: async (row, _, context) => {
    const subject = subjectOf(row);
    if (subject === null) return null;
    if (subject.kind === "contact") return aboutContact(context, subject.id);
    const name = await loadName(context, subject);
    if (subject.kind === "message") return name === null ? null : aboutContact(context, name);
    return { ...subject, name, contact: null };
  },
  forContact: ({ details }, _, context) => {
    const { contactId } = (details ?? {}) as { readonly contactId?: unknown };
    return typeof contactId === "string" ? context.loader(contactById).load(contactId) : null;
  },
};
