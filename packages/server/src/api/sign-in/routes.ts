import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import { failedToSignIn, secondsToWait, signedIn } from "../../store/people/sign-in-failures.ts";
import { foreignPage, isOwnOrigin } from "../http/origin.ts";
import { sendWeb, webRequest } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { addressRate } from "../rate-limits.ts";
import { basePath } from "./auth.ts";

/** Sign-in, second factors and sessions: `/api/auth/*`, answered by better-auth once the request has passed our gates. */
export async function signInRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  rawJson(app);
  app.route({
    method: ["GET", "POST"],
    url: `${basePath}/*`,
    bodyLimit: 16_384,
    handler: async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (request.method === "POST" && !isOwnOrigin(request.headers, parts.publicUrl))
        return reply.code(403).send(foreignPage);
      const seconds = parts.rates.take(`sign-in ${request.ip}`, addressRate);
      if (seconds > 0) return wait(reply, seconds);
      const isPassword = request.url.split("?")[0] === `${basePath}/sign-in/email`;
      return isPassword ? signIn(request, reply, parts) : sendWeb(reply, await parts.auth.handler(webRequest(request)));
    },
  });
}

/** The body as it came; only JSON, which a form of another site cannot send. */
function rawJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

/** Guessing is slowed by account, wherever it comes from, and by address, whatever the account; known or not is alike. */
async function signIn(request: FastifyRequest, reply: FastifyReply, parts: ApiParts): Promise<FastifyReply> {
  const { pool } = parts.house;
  const account = accountOf(request.body);
  const seconds = await secondsToWait(pool, account, request.ip);
  if (seconds > 0) return wait(reply, seconds);
  const response = await parts.auth.handler(webRequest(request));
  if (response.status === 401) await count(pool, account, request.ip);
  else if (response.ok) await signedIn(pool, account);
  return sendWeb(reply, response);
}

async function count(pool: pg.Pool, account: string, address: string): Promise<void> {
  await failedToSignIn(pool, "account", account);
  await failedToSignIn(pool, "address", address);
}

function wait(reply: FastifyReply, seconds: number): FastifyReply {
  const retryAfter = Math.ceil(seconds);
  const message = `Too many attempts. Please wait ${retryAfter} seconds and try again.`;
  return reply.code(429).header("retry-after", String(retryAfter)).send({ code: "RATE_LIMITED", message, retryAfter });
}

function accountOf(body: unknown): string {
  try {
    const { email } = JSON.parse(String(body)) as { email?: unknown };
    return typeof email === "string" ? email.trim().toLowerCase() : "";
  } catch {
    return "";
  }
}
