import { type Column, guessColumns, type ImportSettings } from "../../contacts/import/columns.ts";
import { previewImport } from "../../contacts/import/preview.ts";
import { audit } from "../../store/audit.ts";
import { auditRemoval } from "../../store/audit-subjects.ts";
import { queueContactJob } from "../../store/contacts/jobs.ts";
import {
  beginImport,
  beginUndo,
  deleteImport,
  type ImportRecord,
  listImports,
  readImport,
  readRows,
} from "../../store/files/imports.ts";
import { connection } from "../connection.ts";
import { type Context, defineLoader } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type {
  ContactImportResolvers,
  ContactImportSettings,
  ContactImportState,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { doneOnce } from "../once.ts";
import { surroundingsOf } from "./loaders.ts";

const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export function beforeOf(after: readonly (string | number | null)[] | null): string {
  return typeof after?.[0] === "string" ? after[0] : last;
}

async function importOf(context: Context, id: string): Promise<ImportRecord> {
  const record = await context.walled((tx) => readImport(tx, context.viewer.organisationId, id));
  if (record === null) throw notFound("This import");
  return record;
}

export const contactImports: NonNullable<QueryResolvers["contactImports"]> = (_, page, context) =>
  connection(
    page,
    ({ id }: ImportRecord) => [id],
    ({ limit, after }) =>
      context.walled((tx) => listImports(tx, context.viewer.organisationId, { before: beforeOf(after), count: limit })),
  );

export const contactImport: NonNullable<QueryResolvers["contactImport"]> = (_, { id }, context) =>
  context.walled((tx) => readImport(tx, context.viewer.organisationId, id));

export const previewContactImport: NonNullable<MutationResolvers["previewContactImport"]> = async (
  _,
  { id, settings },
  context,
) => {
  const record = await importOf(context, id);
  const here = await surroundingsOf(context);
  const checked = await settingsOf(settings, record, context);
  return context.walled((tx) => previewImport(tx, record, checked, here));
};

export const runContactImport: NonNullable<MutationResolvers["runContactImport"]> = async (_, given, context) => {
  const { id, settings } = given;
  const { viewer } = context;
  const record = await importOf(context, id);
  const checked = await settingsOf(settings, record, context);
  await context.walled((tx) =>
    doneOnce(tx, context, "runContactImport", given, async () => {
      if (!(await beginImport(tx, viewer.organisationId, id, checked))) throw because("IMPORT_STARTED");
      await queueContactJob(tx, "importContacts", { organisationId: viewer.organisationId, id });
      await audit(tx, viewer, "import.started", id, { rows: record.rowCount, mode: checked.mode });
      return id;
    }),
  );
  context.touch("jobs", [id]);
  return importOf(context, id);
};

async function settingsOf(
  { columns, country, mode, groups, dayOrder }: ContactImportSettings,
  { headers }: ImportRecord,
  context: Context,
): Promise<ImportSettings> {
  const { known } = await surroundingsOf(context);
  if (columns.length !== headers.length) throw because("IMPORT_EACH_COLUMN", { count: headers.length });
  if (columns.filter(({ kind }) => kind === "PHONE").length !== 1) throw because("IMPORT_PHONE");
  if (country && !/^[A-Z]{2}$/.test(country)) throw because("COUNTRY");
  for (const uuid of groups)
    if (!known.groups.some((group) => group.uuid === uuid && group.query === undefined)) throw notFound("This group");
  const read = columns.map(({ kind, field }): Column => {
    if (kind !== "FIELD") return { kind };
    if (!known.fields.some(({ key }) => key === field)) throw because("NO_FIELD", { field: field ?? "" });
    return { kind, field: field ?? "" };
  });
  return { columns: read, country: country ?? null, mode, groups, ...(dayOrder && { dayOrder }) };
}

export const undoContactImport: NonNullable<MutationResolvers["undoContactImport"]> = async (_, { id }, context) => {
  const { viewer } = context;
  await importOf(context, id);
  await context.walled(async (tx) => {
    if (!(await beginUndo(tx, viewer.organisationId, id))) throw because("IMPORT_UNDO");
    await queueContactJob(tx, "undoImport", { organisationId: viewer.organisationId, id });
    await audit(tx, viewer, "import.undone", id);
  });
  context.touch("jobs", [id]);
  return importOf(context, id);
};

export const removeContactImport: NonNullable<MutationResolvers["removeContactImport"]> = async (
  _,
  { id },
  context,
) => {
  const { viewer } = context;
  await importOf(context, id);
  await context.walled(async (tx) => {
    const remove = () => deleteImport(tx, viewer.organisationId, id);
    if (!(await auditRemoval(tx, viewer, "import.removed", id, remove))) throw because("IMPORT_BUSY");
  });
  context.touch("jobs", [id]);
  return id;
};

export const contactImportChanged: NonNullable<SubscriptionResolvers["contactImportChanged"]> = {
  subscribe: (_, { id }, context) =>
    live(context, { watch: { jobs: [id] }, read: async () => ({ contactImportChanged: await importOf(context, id) }) }),
};

const sampleRows = 3;

/** The first rows of imports, to see by them what a column may be. */
const samplesOf = defineLoader((ids: readonly string[], context: Context) =>
  context.walled((tx) =>
    Promise.all(ids.map((id) => readRows(tx, context.viewer.organisationId, id, { count: sampleRows }))),
  ),
);

export const importResolvers: ContactImportResolvers = {
  state: ({ state }) => state.toUpperCase() as ContactImportState,
  by: ({ byName }) => byName,
  country: async ({ settings }, _, context) => {
    const chosen = (settings as ImportSettings | null)?.country;
    return chosen ?? (await surroundingsOf(context)).programme.settings.country ?? null;
  },
  columns: async ({ id, headers, settings }, _, context) => {
    const { known } = await surroundingsOf(context);
    const meanings = (settings as ImportSettings | null)?.columns ?? guessColumns(headers, known.fields);
    const rows = await context.loader(samplesOf).load(id);
    return headers.map((header, column) => {
      const meaning = meanings[column] ?? { kind: "IGNORE" };
      const samples = rows.map(({ cells }) => cells[column] ?? "");
      return { header, kind: meaning.kind, field: "field" in meaning ? meaning.field : null, samples };
    });
  },
  rejectedUrl: ({ id, rejectedCount }) => (rejectedCount === 0 ? null : `/api/files/contact-imports/${id}/rejected`),
};
