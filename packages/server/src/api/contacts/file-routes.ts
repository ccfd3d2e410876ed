import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { csvLine } from "../../contacts/export/csv.ts";
import { FileProblem, importLimits, readTable } from "../../contacts/import/decode.ts";
import { policies } from "../../policies/index.ts";
import { allows } from "../../policies/policy.ts";
import type { Viewer } from "../../policies/viewer.ts";
import { audit } from "../../store/audit.ts";
import { readExport, readPart } from "../../store/files/exports.ts";
import { readImport, readRejected, saveFile } from "../../store/files/imports.ts";
import { walled } from "../../store/walled.ts";
import { isOwnOrigin } from "../http/origin.ts";
import { headersOf } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { addressRate } from "../rate-limits.ts";

const byId = z.object({ id: z.uuid() });
const fileName = z.object({ name: z.string().trim().min(1).max(200) });

/** Files of contacts, brought and fetched; what GraphQL cannot carry. */
export async function contactFileRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  app.post("/api/files/contact-imports", { bodyLimit: importLimits.bytes }, (request, reply) =>
    guarded("POST /api/files/contact-imports", request, reply, parts, (viewer) => bring(request, reply, parts, viewer)),
  );
  app.get("/api/files/contact-imports/:id/rejected", (request, reply) =>
    guarded("GET /api/files/contact-imports/:id/rejected", request, reply, parts, (viewer) =>
      sendRejected(request, reply, parts, viewer),
    ),
  );
  app.get("/api/files/contact-exports/:id", (request, reply) =>
    guarded("GET /api/files/contact-exports/:id", request, reply, parts, (viewer) =>
      sendExport(request, reply, parts, viewer),
    ),
  );
}

async function guarded(
  route: string,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ApiParts,
  work: (viewer: Viewer) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  if (!isOwnOrigin(request.headers, parts.publicUrl)) return refuse(reply, 403, "FORBIDDEN", "Another page sent this.");
  if (parts.rates.take(`files ${request.ip}`, addressRate) > 0)
    return refuse(reply, 429, "RATE_LIMITED", "That was often. Wait a moment and try again.");
  const { viewer } = await parts.visitorOf(headersOf(request));
  if (!viewer) return refuse(reply, 401, "UNAUTHENTICATED", "Please sign in.");
  if (!allows(policies[route], viewer)) return refuse(reply, 403, "FORBIDDEN", "Your role may not do this.");
  return work(viewer);
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ code, message });

async function bring(
  request: FastifyRequest,
  reply: FastifyReply,
  { house }: ApiParts,
  viewer: Viewer,
): Promise<FastifyReply> {
  const named = fileName.safeParse(request.query);
  if (!named.success || !Buffer.isBuffer(request.body) || request.body.length === 0)
    return refuse(reply, 400, "INVALID", "Send the file as the body, and its name as `?name=`.");
  try {
    const table = readTable(request.body);
    const by = { id: viewer.memberId, name: viewer.name };
    const id = await walled(house.pool, viewer.organisationId, async (tx) => {
      const made = await saveFile(tx, viewer.organisationId, by, { name: named.data.name, ...table });
      await audit(tx, viewer, "import.uploaded", made, { rows: table.rows.length });
      return made;
    });
    return reply.send({ id });
  } catch (error) {
    if (error instanceof FileProblem) return refuse(reply, 400, "INVALID", error.message);
    throw error;
  }
}

const rejectedAtOnce = 1_000;

async function sendRejected(
  request: FastifyRequest,
  reply: FastifyReply,
  { house }: ApiParts,
  viewer: Viewer,
): Promise<FastifyReply> {
  const { organisationId } = viewer;
  const id = byId.safeParse(request.params).data?.id ?? "";
  const record =
    id === "" ? null : await walled(house.pool, organisationId, (tx) => readImport(tx, organisationId, id));
  if (record === null) return refuse(reply, 404, "NOT_FOUND", "This import is not there (any more).");
  async function* lines(headers: readonly string[]) {
    yield `\ufeff${csvLine([...headers, "Row", "Problem", "Column"])}`;
    for (let after = 0; ; ) {
      const from = after;
      const rows = await walled(house.pool, organisationId, (tx) =>
        readRejected(tx, organisationId, id, from, rejectedAtOnce),
      );
      for (const { row, cells, problem } of rows)
        yield csvLine([...cells, String(row), problem.code, headers[problem.column ?? -1] ?? ""]);
      after = rows.at(-1)?.row ?? after;
      if (rows.length < rejectedAtOnce) return;
    }
  }
  return download(reply, `rejected ${record.fileName}`, "text/csv; charset=utf-8", lines(record.headers));
}

async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  { house }: ApiParts,
  viewer: Viewer,
): Promise<FastifyReply> {
  const { organisationId } = viewer;
  const id = byId.safeParse(request.params).data?.id ?? "";
  const record =
    id === "" ? null : await walled(house.pool, organisationId, (tx) => readExport(tx, organisationId, id));
  if (record?.state !== "ready") return refuse(reply, 404, "NOT_FOUND", "This file is not there (any more).");
  const { hidesPersonalData = false } = record.wanted as { readonly hidesPersonalData?: boolean };
  const needs =
    record.kind === "person" ? "contacts.erase" : hidesPersonalData ? "contacts.export" : "personalData.see";
  if (!viewer.permissions.has(needs)) return refuse(reply, 403, "FORBIDDEN", "Your role may not read this file.");
  await walled(house.pool, organisationId, (tx) => audit(tx, viewer, "export.fetched", id, { kind: record.kind }));
  async function* parts() {
    for (let part = 0; ; part += 1) {
      const at = part;
      const content = await walled(house.pool, organisationId, (tx) => readPart(tx, organisationId, id, at));
      if (content === null) return;
      yield content;
    }
  }
  const type = record.kind === "person" ? "application/json" : "text/csv; charset=utf-8";
  return download(reply, record.fileName, type, parts());
}

function download(
  reply: FastifyReply,
  name: string,
  type: string,
  content: AsyncIterable<string | Buffer>,
): FastifyReply {
  const plain = name.replaceAll(/[^\w. -]/g, "_");
  return reply
    .header("content-type", type)
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Readable.from(content));
}
