import multipart from "@fastify/multipart";
import { idOf } from "@hotline/core/model/ids.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fileProblem, looksLike, mostBytes } from "../../jobs/media/limits.ts";
import { MediaError } from "../../jobs/media/media-client.ts";
import { audit } from "../../store/audit.ts";
import { insertUpload, readFile } from "../../store/inbox/files.ts";
import { readReach } from "../../store/inbox/reply.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import { contextOf } from "../http/guarded.ts";

/** Types that a browser may show; anything else is a download, and nothing is ever run. */
const shown = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "video/mp4",
  "video/3gpp",
  "audio/ogg",
  "audio/mpeg",
  "audio/mp4",
  "audio/aac",
  "audio/amr",
]);

/** Files of messages: `POST /api/files?contact=<id>` before one is sent, `GET /api/files/<id>` to look at one. */
export async function fileRoutes(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: mostBytes, files: 1, fields: 2 } });
  app.post("/api/files", { bodyLimit: mostBytes + 65_536 }, (request, reply) => upload(request, reply));
  app.get<{ Params: { id: string } }>("/api/files/:id", (request, reply) =>
    serve(request.params.id, contextOf(request), reply),
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function upload(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const context = contextOf(request);
  const { contact = "" } = request.query as { readonly contact?: string };
  const { organisationId } = context.viewer;
  const { media } = context.house;
  if (!media) throw because("NO_WHATSAPP_HERE");
  const reach = uuid.test(contact) ? await context.walled((tx) => readReach(tx, organisationId, idOf(contact))) : null;
  if (!reach) throw notFound("This conversation");
  const file = await fileOf(request);
  const kept = await media.upload(organisationId, reach.phoneNumberId, file).catch((error: unknown) => {
    if (error instanceof MediaError) throw because("FILE_NOT_TAKEN", { why: error.message });
    throw error;
  });
  const { mime, name, bytes } = file;
  await context.walled(async (tx) => {
    await insertUpload(tx, { ...kept, organisationId, mime, bytes: bytes.length, name });
    await audit(tx, context.viewer, "file.uploaded", kept.id, { mime, bytes: bytes.length });
  });
  return reply.code(201).send({ id: kept.id, mime, bytes: bytes.length, name });
}

async function fileOf(request: FastifyRequest): Promise<{ bytes: Buffer; mime: string; name: string }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw because("FILE_MISSING");
  const bytes = await part.toBuffer().catch(() => null);
  const mime = part.mimetype.split(";")[0]?.trim().toLowerCase() ?? "";
  const problem = fileProblem(mime, bytes?.length ?? mostBytes + 1);
  if (problem) throw because(problem.reason, problem.values);
  if (bytes === null) throw because("FILE_MISSING");
  if (!looksLike(mime, bytes)) throw because("FILE_DISGUISED");
  return { bytes, mime, name: nameOf(part.filename) };
}

const longestName = 200;

/** A name to show and to send along; it never becomes a path. */
function nameOf(given: string | undefined): string {
  const name = (given ?? "").replace(/[\p{Cc}\p{Cf}/\\]/gu, "").trim();
  return name === "" ? "file" : name.slice(-longestName);
}

async function serve(id: string, context: Context, reply: FastifyReply): Promise<FastifyReply> {
  const { organisationId } = context.viewer;
  const file = uuid.test(id) ? await context.walled((tx) => readFile(tx, organisationId, id)) : null;
  const stream = file && (await context.house.media?.open(organisationId, id).catch(() => null));
  if (!file || !stream) throw notFound("This file");
  const mime = file.mime.split(";")[0] ?? "";
  const isShown = shown.has(mime);
  // Only a name that is known: one that is made up here would win over the one that the page gives to what it downloads.
  const name = file.name === null ? "" : `; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return reply
    .header("content-type", isShown ? mime : "application/octet-stream")
    .header("content-disposition", `${isShown ? "inline" : "attachment"}${name}`)
    .header("content-length", String(file.bytes ?? 0))
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header("cross-origin-resource-policy", "same-origin")
    .header("cache-control", "private, max-age=3600, immutable")
    .send(stream);
}
