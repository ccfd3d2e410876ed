import { type ErrorCode, errorCodes } from "@hotline/core/model/refusals.ts";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ExecutionResult, execute } from "graphql";
import { z } from "zod";
import type { Visitor } from "../context.ts";
import { because, invalid, masked } from "../errors.ts";
import { isOwnOrigin } from "../http/origin.ts";
import { tooLongOrUnreadable } from "../http/unreadable.ts";
import { headersOf } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { addressRate, personRate, programRate, type RateLimits } from "../rate-limits.ts";
import { asGraphQLError } from "./prepare.ts";

const asked = z.object({
  query: z.string().optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
const maxBodyBytes = 1024 * 1024;

/** `POST /graphql` with JSON, for queries and mutations. Forms, which other sites can send, are not understood. */
export async function graphqlRoute(app: FastifyInstance, parts: ApiParts): Promise<void> {
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const unreadable = tooLongOrUnreadable(error);
    // With the status that HTTP has for it: 415 for a kind of body that other sites could send.
    if (unreadable) return reply.code(error.statusCode ?? errorCodes.INVALID).send({ errors: [unreadable.toJSON()] });
    return refuse(reply, masked(asGraphQLError(error), parts.house.log));
  });
  app.post("/graphql", { bodyLimit: maxBodyBytes }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      return await reply.send(await answer(request, parts));
    } catch (error) {
      return refuse(reply, masked(asGraphQLError(error), parts.house.log));
    }
  });
}

async function answer(request: FastifyRequest, parts: ApiParts): Promise<ExecutionResult> {
  if (!isOwnOrigin(request.headers, parts.publicUrl)) throw because("FOREIGN_PAGE");
  const visitor = await parts.visitorOf(headersOf(request));
  checkRate(parts.rates, visitor, request.ip);
  if (visitor.keyRefused) throw because(visitor.keyRefused);
  const read = asked.safeParse(request.body);
  if (!read.success) throw invalid("The body is not a GraphQL request in JSON.");
  const prepared = parts.preparation.prepare(read.data, visitor);
  if (prepared.operation.operation === "subscription") throw because("SUBSCRIBE_ON_SOCKET");
  return tidy(await execute(prepared), parts);
}

function tidy(result: ExecutionResult, { house }: Pick<ApiParts, "house">): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map((error) => masked(error, house.log)) } : result;
}

/** Every request costs its asker a token. */
export function checkRate(rates: RateLimits, visitor: Visitor, address: string): void {
  const retryAfter = secondsToWait(rates, visitor, address);
  if (retryAfter > 0) throw because("TOO_FAST", {}, { retryAfter });
}

/** Takes a token; where there is none, the whole seconds until there is. */
export function secondsToWait(rates: RateLimits, { viewer }: Visitor, address: string): number {
  const rate = viewer === null ? addressRate : viewer.kind === "person" ? personRate : programRate;
  return Math.ceil(rates.take(viewer?.memberId ?? address, rate));
}

function refuse(reply: FastifyReply, error: ReturnType<typeof masked>): FastifyReply {
  const { code, retryAfter } = error.extensions;
  if (typeof retryAfter === "number") reply.header("retry-after", String(retryAfter));
  return reply.code(errorCodes[code as ErrorCode] ?? 500).send({ errors: [error.toJSON()] });
}
