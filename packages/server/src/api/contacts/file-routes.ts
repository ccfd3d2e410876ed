import { Readable } from "node:stream";
import type { ContactId } from "@hotline/core/model/ids.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { csvLine } from "../../contacts/export/csv.ts";
import { personFiles } from "../../contacts/export/person-files.ts";
import { zipOf } from "../../contacts/export/zip.ts";
import { FileProblem, importLimits, readTable, type Table } from "../../contacts/import/decode.ts";
import { problemWords } from "../../contacts/import/read-row.ts";
import { audit } from "../../store/audit.ts";
import { type ExportRecord, readExport, readPart } from "../../store/files/exports.ts";
import { readImport, readRejected, saveFile } from "../../store/files/imports.ts";
import { readFilesOfPerson } from "../../store/files/person.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import { contextOf } from "../http/guarded.ts";
import { neededFor } from "./exports.ts";

const byId = z.object({ id: z.uuid() });
const fileName = z.object({ name: z.string().trim().min(1).max(200) });

/** Files of contacts, brought and fetched; what GraphQL cannot carry. */
export async function contactFileRoutes(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  app.post("/api/files/contact-imports", { bodyLimit: importLimits.bytes }, bring);
  app.get("/api/files/contact-imports/:id/rejected", sendRejected);
  app.get("/api/files/contact-exports/:id", sendExport);
  // The same files by another way: who may have results need not be allowed to have contacts.
  app.get("/api/files/result-exports/:id", sendExport);
}

async function bring(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = contextOf(request);
  const { viewer } = context;
  const named = fileName.safeParse(request.query);
  if (!named.success || !Buffer.isBuffer(request.body) || request.body.length === 0) throw because("IMPORT_BODY");
  const table = tableOf(request.body);
  const by = { id: viewer.memberId, name: viewer.name };
  const id = await context.walled(async (tx) => {
    const made = await saveFile(tx, viewer.organisationId, by, { name: named.data.name, ...table });
    await audit(tx, viewer, "import.uploaded", made, { rows: table.rows.length });
    return made;
  });
  return reply.send({ id });
}

function tableOf(file: Buffer): Table {
  try {
    return readTable(file);
  } catch (problem) {
    throw problem instanceof FileProblem ? because(problem.reason, problem.values) : problem;
  }
}

const rejectedAtOnce = 1_000;
const inFile = z.object({ separator: z.enum(["COMMA", "SEMICOLON"]).catch("COMMA") });

async function sendRejected(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = contextOf(request);
  const { organisationId } = context.viewer;
  const id = byId.safeParse(request.params).data?.id ?? "";
  const record = id === "" ? null : await context.walled((tx) => readImport(tx, organisationId, id));
  if (record === null) throw notFound("This import");
  const { separator } = inFile.parse(request.query);
  async function* lines(headers: readonly string[]) {
    yield `\ufeff${csvLine([...headers, "Row", "Problem", "Column"], separator)}`;
    for (let after = 0; ; ) {
      const from = after;
      const rows = await context.walled((tx) => readRejected(tx, organisationId, id, from, rejectedAtOnce));
      for (const { row, cells, problem } of rows)
        yield csvLine(
          [...cells, String(row), problemWords[problem.code] ?? problem.code, headers[problem.column ?? -1] ?? ""],
          separator,
        );
      after = rows.at(-1)?.row ?? after;
      if (rows.length < rejectedAtOnce) return;
    }
  }
  return download(reply, `rejected ${record.fileName}`, "text/csv; charset=utf-8", lines(record.headers));
}

async function sendExport(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = contextOf(request);
  const { viewer } = context;
  const { organisationId } = viewer;
  const id = byId.safeParse(request.params).data?.id ?? "";
  const record = id === "" ? null : await context.walled((tx) => readExport(tx, organisationId, id));
  if (record?.state !== "ready") throw notFound("This file");
  const { hidesPersonalData = false } = record.wanted as { readonly hidesPersonalData?: boolean };
  const needs = neededFor[record.kind];
  if (!viewer.permissions.has(needs) || !(hidesPersonalData || viewer.permissions.has("personalData.see")))
    throw because("FILE_NOT_YOURS");
  await context.walled((tx) => audit(tx, viewer, "export.fetched", id, { kind: record.kind }));
  if (record.kind === "person") return sendPerson(context, record, reply);
  return download(reply, record.fileName, "text/csv; charset=utf-8", partsOf(context, id));
}

async function* partsOf(context: Context, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const at = part;
    const content = await context.walled((tx) => readPart(tx, context.viewer.organisationId, id, at));
    if (content === null) return;
    yield content;
  }
}

/** The tables, and beside them the files of the messages: they are as much the person's as what they wrote. */
async function sendPerson(
  context: Context,
  { id, fileName, wanted }: ExportRecord,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { organisationId } = context.viewer;
  const { contactId } = wanted as { readonly contactId: ContactId };
  const { media } = context.house;
  const files = await context.walled((tx) => readFilesOfPerson(tx, organisationId, contactId));
  const name = fileName.replace(/\.(json|zip)$/, "");
  async function* entries() {
    yield { name: `${name}.json`, open: () => partsOf(context, id) };
    yield* personFiles(files, async (file) => (await media?.open(organisationId, file)) ?? null);
  }
  return download(reply, `${name}.zip`, "application/zip", zipOf(entries()));
}

function download(
  reply: FastifyReply,
  name: string,
  type: string,
  content: AsyncIterable<string | Uint8Array>,
): FastifyReply {
  const plain = name.replaceAll(/[^\w. -]/g, "_");
  return reply
    .header("content-type", type)
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Readable.from(content));
}
