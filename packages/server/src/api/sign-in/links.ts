import { refusalText } from "@hotline/core/model/refusals.ts";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { findLink } from "../../store/people/links.ts";
import { foreignPage, isOwnOrigin } from "../http/origin.ts";
import { headersOf } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { addressRate } from "../rate-limits.ts";
import { type Accepted, acceptLink } from "./accept-link.ts";
import { passwordLength } from "./auth.ts";

const params = z.object({ token: z.string().max(100) });
const body = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  email: z.email().max(200).toLowerCase().optional(),
  password: z.string().min(passwordLength.min).max(passwordLength.max).optional(),
  organisation: z.string().trim().min(1).max(100).optional(),
});

/** Links that let somebody in once: `/api/links/TOKEN`. What is wrong with one that is not good, nobody is told. */
export async function linkRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  const { pool } = parts.house;
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const seconds = parts.rates.take(`link ${request.ip}`, addressRate);
    if (seconds > 0)
      await reply
        .code(429)
        .header("retry-after", String(Math.ceil(seconds)))
        .send(tooMany);
  });
  app.get("/api/links/:token", async (request, reply) => {
    const link = await findLink(pool, params.parse(request.params).token);
    if (!link) return reply.code(404).send(noLink);
    const { kind, organisation, role, email } = link;
    return reply.send({ kind, organisation, role, email });
  });
  app.post("/api/links/:token", { bodyLimit: 16_384 }, async (request, reply) => {
    if (!isOwnOrigin(request.headers, parts.publicUrl)) return reply.code(403).send(foreignPage);
    const read = body.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ code: "INVALID", message: complaint(read.error) });
    const { token } = params.parse(request.params);
    const { session } = await parts.visitorOf(headersOf(request));
    return answer(reply, await acceptLink(parts, token, read.data, session));
  });
}

function answer(reply: FastifyReply, accepted: Accepted): FastifyReply {
  switch (accepted.kind) {
    case "accepted":
      return reply.send({ email: accepted.email });
    case "noLink":
      return reply.code(404).send(noLink);
    case "invalid":
      return reply.code(400).send({ code: "INVALID", reason: accepted.reason, message: refusalText(accepted.reason) });
  }
}

function complaint(error: z.ZodError): string {
  const [field] = error.issues[0]?.path ?? [];
  if (field === "password") return `A password has ${passwordLength.min} to ${passwordLength.max} characters.`;
  return `The ${field === undefined ? "body" : String(field)} is missing or not as it should be.`;
}

const noLink = { code: "NOT_FOUND", message: "This link is not good (any more). Ask for a new one." };
const tooMany = { code: "RATE_LIMITED", message: "Too many attempts. Please wait a moment." };
