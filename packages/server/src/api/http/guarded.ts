import { type ErrorCode, errorCodes } from "@hotline/core/model/refusals.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { policies } from "../../policies/index.ts";
import { allows } from "../../policies/policy.ts";
import { Context } from "../context.ts";
import { because, masked } from "../errors.ts";
import { checkRate } from "../graphql/http.ts";
import { asGraphQLError } from "../graphql/prepare.ts";
import type { ApiParts } from "../parts.ts";
import { refusedBy } from "../refused.ts";
import { isOwnOrigin } from "./origin.ts";
import { tooLongOrUnreadable } from "./unreadable.ts";
import { headersOf } from "./web-request.ts";

const contexts = new WeakMap<FastifyRequest, Context>();

/** Who asks and what they work with, for the routes of a guarded scope. */
export function contextOf(request: FastifyRequest): Context {
  const context = contexts.get(request);
  if (!context) throw new Error("This route is in no guarded scope.");
  return context;
}

/**
 * Puts every route of a scope behind its policy, named `GET /api/…` in the same table as the fields of GraphQL; a route that
 * has none is refused to everybody. Errors come as `{ code, message }` with the status that says the same.
 */
export function guardRoutes(app: FastifyInstance, parts: ApiParts): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
    if (request.method !== "GET" && !isOwnOrigin(request.headers, parts.publicUrl)) throw because("FOREIGN_PAGE");
    const visitor = await parts.visitorOf(headersOf(request));
    checkRate(parts.rates, visitor, request.ip);
    const policy = policies[nameOf(request)];
    const ask = visitor.keyRefused ?? "SIGN_IN_OR_KEY";
    if (!allows(policy, visitor.viewer)) throw refusedBy(policy, visitor.viewer, ask);
    contexts.set(request, new Context(parts.house, visitor));
  });
  sayErrors(app, parts);
}

/** What goes wrong is said in our own words: Fastify's would tell strangers where the database is. */
export function sayErrors(app: FastifyInstance, parts: ApiParts): void {
  app.setErrorHandler((error, _request, reply) => refuse(reply, error, parts));
}

/** Reading the head of an answer is reading it. */
function nameOf({ method, routeOptions }: FastifyRequest): string {
  return `${method === "HEAD" ? "GET" : method} ${routeOptions.url ?? ""}`;
}

function refuse(reply: FastifyReply, error: unknown, { house }: ApiParts): FastifyReply {
  const own = tooLongOrUnreadable(error) ?? masked(asGraphQLError(error), house.log);
  const { code, retryAfter } = own.extensions;
  if (typeof retryAfter === "number") reply.header("retry-after", String(retryAfter));
  return reply.code(errorCodes[code as ErrorCode] ?? 500).send({ ...own.extensions, message: own.message });
}
