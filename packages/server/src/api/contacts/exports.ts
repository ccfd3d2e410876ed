import { printQuery } from "@hotline/core/contactql/index.ts";
import type { ExportWanted } from "../../contacts/export/export-contacts.ts";
import { auditRemoval } from "../../store/audit-subjects.ts";
import { queueContactJob } from "../../store/contacts/jobs.ts";
import { type ExportRecord, listExports, readExport, removeExport as remove } from "../../store/files/exports.ts";
import { beginExport, today } from "../begin-export.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type {
  ContactExportResolvers,
  ContactExportState,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { askingFor } from "./asking.ts";
import { referenceOf } from "./contact.ts";
import { beforeOf } from "./imports.ts";
import { contactById, surroundingsOf } from "./loaders.ts";

const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const newestFew = 10;

/** What somebody needs to have a file, by what is in it. */
export const neededFor = { contacts: "contacts.export", person: "contacts.erase", results: "results.export" } as const;

export const contactExports: NonNullable<QueryResolvers["contactExports"]> = (_, page, context) =>
  connection(
    page,
    ({ id }: ExportRecord) => [id],
    ({ limit, after }) =>
      context.walled((tx) => listExports(tx, context.viewer.organisationId, { before: beforeOf(after), count: limit })),
  );

export const exportContacts: NonNullable<MutationResolvers["exportContacts"]> = async (_, given, context) => {
  const { wanted, timeZone, separator } = given;
  const { known } = await surroundingsOf(context);
  const asking = await askingFor(context, wanted);
  const group = known.groups.find(({ uuid }) => uuid === wanted.group);
  const keys = known.fields.map(({ key }) => key);
  const what: ExportWanted = {
    query: asking === null ? null : printQuery(asking.query),
    fields: wanted.fields ? keys.filter((key) => wanted.fields?.includes(key)) : keys,
    hidesPersonalData: context.viewer.hidesPersonalData,
    ...(timeZone && { timeZone }),
    ...(separator && { separator }),
  };
  const fileName = `${group?.name ?? "contacts"} ${today(timeZone)}.csv`;
  return begin(context, { kind: "contacts", fileName, wanted: what }, { mutation: "exportContacts", given });
};

export const exportPerson: NonNullable<MutationResolvers["exportPerson"]> = async (_, given, context) => {
  const { id } = given;
  if ((await context.loader(contactById).load(id)) === null) throw notFound("This contact");
  const fileName = `person ${referenceOf(id)} ${today()}.zip`;
  const what = { kind: "person", fileName, wanted: { contactId: id } } as const;
  return begin(context, what, { mutation: "exportPerson", given });
};

export const removeExport: NonNullable<MutationResolvers["removeExport"]> = async (_, { id }, context) => {
  const { viewer } = context;
  await context.walled(async (tx) => {
    const record = await readExport(tx, viewer.organisationId, id);
    if (record === null) throw notFound("This file");
    if (!viewer.permissions.has(neededFor[record.kind])) throw because("FILE_NOT_YOURS");
    const { kind, state } = record;
    await auditRemoval(tx, viewer, "export.removed", id, () => remove(tx, viewer.organisationId, id), { kind, state });
  });
  context.touch("jobs", [id]);
  return id;
};

function begin(
  context: Context,
  what: Pick<ExportRecord, "kind" | "fileName" | "wanted">,
  asked: Parameters<typeof beginExport>[2],
): Promise<ExportRecord> {
  const task = what.kind === "person" ? "exportPerson" : "exportContacts";
  const { organisationId } = context.viewer;
  return beginExport(context, what, asked, (tx, id) => queueContactJob(tx, task, { organisationId, id }));
}

export const contactExportsChanged: NonNullable<SubscriptionResolvers["contactExportsChanged"]> = {
  subscribe: (_, __, context) =>
    live(context, {
      watch: { jobs: "all" },
      read: async () => ({
        contactExportsChanged: await context.walled((tx) =>
          listExports(tx, context.viewer.organisationId, { before: last, count: newestFew }),
        ),
      }),
    }),
};

export const exportResolvers: ContactExportResolvers = {
  state: ({ state }) => state.toUpperCase() as ContactExportState,
  by: ({ byName }) => byName,
  url: ({ id, kind, state }) => {
    if (state !== "ready") return null;
    return kind === "results" ? `/api/files/result-exports/${id}` : `/api/files/contact-exports/${id}`;
  },
};
