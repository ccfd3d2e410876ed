import multipart from "@fastify/multipart";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { authorize } from "../http-messages.ts";
import { type Json, str } from "../json.ts";
import type { EmulatedNumber } from "../numbers.ts";
import { GraphError, unknownObject } from "./errors.ts";
import { checkUpload, type Media } from "./media.ts";
import { bodyOf, own, ownNumber, type Params } from "./request.ts";
import { templateRoutes } from "./template-routes.ts";

/** The rest of WhatsApp's API: media, templates, the number and its profile. */
export async function graphRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(multipart, { limits: { fileSize: 100 * 1024 * 1024 } });
  app.addHook("onRequest", async (request) => {
    if (!request.url.startsWith("/_emulator/")) authorize(context, request.raw);
  });
  app.setErrorHandler((error, _request, reply) => {
    const refusal = error instanceof GraphError ? error : new GraphError(100, reasonOf(error));
    context.counters.refused++;
    return reply.code(refusal.http).headers(refusal.headers()).send(refusal.body());
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith("/_emulator/")) return reply.code(404).send({ error: "there is no such admin call" });
    throw unknownObject(request.url.split(/[/?]/)[1] ?? "", request.method.toLowerCase());
  });
  mediaRoutes(app, context);
  numberRoutes(app, context);
  templateRoutes(app, context);
  nodeRoutes(app, context);
}

function mediaRoutes(app: FastifyInstance, context: Context): void {
  const { media } = context;
  app.post<{ Params: Params }>("/:id/media", async (request) => {
    ownNumber(context, request.params.id, "post");
    if (!request.isMultipart()) throw new GraphError(100, "The media must be sent as multipart/form-data.");
    return { id: (await upload(context, request)).id };
  });
  app.get<{ Params: Params; Querystring: { ext?: string; hash?: string } }>("/_media/:id", async (request, reply) => {
    const { ext = "", hash = "" } = request.query;
    const found = media.opens(request.params.id, ext, hash) ? media.get(request.params.id) : undefined;
    if (found === undefined) return reply.code(404).send("");
    return reply.type(found.mime).send(found.bytes);
  });
}

async function upload(context: Context, request: FastifyRequest): Promise<Media> {
  const fields: Record<string, string> = {};
  let file: { bytes: Buffer; mime: string; filename: string } | undefined;
  for await (const part of request.parts()) {
    if (part.type === "field") fields[part.fieldname] = String(part.value);
    else file = { bytes: await part.toBuffer(), mime: part.mimetype, filename: part.filename };
  }
  if (fields["messaging_product"] !== "whatsapp") {
    throw new GraphError(100, "The parameter messaging_product is required and must be whatsapp.");
  }
  if (file === undefined) throw new GraphError(100, "The parameter file is required.");
  // Many clients send their files as octet-stream and the kind in `type`.
  const mime = file.mime === "application/octet-stream" ? (fields["type"] ?? file.mime) : file.mime;
  checkUpload(mime, file.bytes.length);
  return context.media.add(file.bytes, mime, "business", file.filename);
}

function numberRoutes(app: FastifyInstance, context: Context): void {
  const { knobs, numbers } = context;
  const profile: Json = { about: "", address: "", description: "", email: "", websites: [], vertical: "NONPROFIT" };
  app.get<{ Params: Params }>("/:id/whatsapp_business_profile", async (request) => {
    ownNumber(context, request.params.id, "get");
    return { data: [{ ...profile, messaging_product: "whatsapp" }] };
  });
  app.post<{ Params: Params }>("/:id/whatsapp_business_profile", async (request) => {
    ownNumber(context, request.params.id, "post");
    for (const [key, value] of Object.entries(bodyOf(request))) {
      if (key in profile) profile[key] = checkProfile(key, value);
    }
    return { success: true };
  });
  app.get<{ Params: Params }>("/:id/phone_numbers", async (request) => {
    own(request.params.id, numbers.first.wabaId, "get");
    return { data: numbers.all().map((number) => describeNumber(number, knobs.throughput)) };
  });
}

const profileMost: Readonly<Record<string, number>> = { about: 139, address: 256, description: 512, email: 128 };

function checkProfile(key: string, value: unknown): unknown {
  const most = profileMost[key];
  if (most !== undefined && str(value).length > most) {
    throw new GraphError(100, `Param ${key} must be at most ${most} characters long.`);
  }
  return value;
}

const describeNumber = (number: EmulatedNumber, throughput: number): Json => ({
  verified_name: number.name,
  code_verification_status: "VERIFIED",
  display_phone_number: number.display,
  quality_rating: "GREEN",
  platform_type: "CLOUD_API",
  throughput: { level: throughput > 80 ? "HIGH" : "STANDARD" },
  status: "CONNECTED",
  whatsapp_business_manager_messaging_limit: "TIER_UNLIMITED",
  id: number.id,
});

/** `GET /{id}` and `DELETE /{id}`: a medium, a template, or the number itself. */
function nodeRoutes(app: FastifyInstance, context: Context): void {
  const { knobs, media, numbers, templates } = context;
  app.get<{ Params: Params; Querystring: { fields?: string } }>("/:id", async (request) => {
    const { id } = request.params;
    const number = numbers.find(id);
    if (number !== undefined) return pick(describeNumber(number, knobs.throughput), request.query.fields);
    const medium = media.get(id);
    const node = medium === undefined ? templates.byId(id) : describeMedia(context, medium);
    if (node === undefined) throw unknownObject(id);
    return node;
  });
  app.delete<{ Params: Params }>("/:id", async (request) => {
    if (!media.remove(request.params.id)) throw unknownObject(request.params.id, "delete");
    return { success: true };
  });
}

function pick(node: Json, fields: string | undefined): Json {
  if (fields === undefined) return node;
  const wanted = new Set(["id", ...fields.split(",").map((field) => field.trim())]);
  return Object.fromEntries(Object.entries(node).filter(([key]) => wanted.has(key)));
}

const describeMedia = ({ address, media }: Context, { id, mime, bytes, sha256 }: Media): Json => ({
  messaging_product: "whatsapp",
  url: address.url + media.path(id),
  mime_type: mime,
  sha256: sha256.toString("hex"),
  file_size: bytes.length,
  id,
});
