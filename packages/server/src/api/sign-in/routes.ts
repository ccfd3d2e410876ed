import { isGuessable } from "@hotline/core/model/passwords.ts";
import { refusalText } from "@hotline/core/model/refusals.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import { z } from "zod";
import { auditAccount } from "../../store/people/audit-account.ts";
import { secondsLocked, whoIsHalfIn } from "../../store/people/locked-codes.ts";
import { endSession } from "../../store/people/sessions.ts";
import { failedToSignIn, secondsToWait, signedIn } from "../../store/people/sign-in-failures.ts";
import { useCode } from "../../store/people/used-codes.ts";
import { findUser, hasSecondFactor } from "../../store/people/users.ts";
import { foreignPage, isOwnOrigin } from "../http/origin.ts";
import { headersOf, sendWeb, webRequest } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { addressRate } from "../rate-limits.ts";
import { basePath, passwordLength } from "./auth.ts";

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
      if (pathOf(request) === `${basePath}/two-factor/verify-totp`) return tryCode(request, reply, parts);
      const account = await accountTried(request, parts);
      return account === undefined
        ? send(await parts.auth.handler(webRequest(request)), request, reply, parts)
        : tryPassword(account, request, reply, parts);
    },
  });
}

/** The body as it came; only JSON, which a form of another site cannot send. */
function rawJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

/**
 * Whose password the request tries: that of the sign-in, or, where a change in one's own account asks for it, that of the
 * session, which may be in wrong hands. Undefined where it tries none.
 */
async function accountTried(request: FastifyRequest, parts: ApiParts): Promise<string | undefined> {
  const { email, password, currentPassword } = fieldsOf(request.body);
  if (pathOf(request) === `${basePath}/sign-in/email`) return textOf(email).trim().toLowerCase();
  if (password === undefined && currentPassword === undefined) return undefined;
  const { session } = await parts.visitorOf(headersOf(request));
  return session ? (await findUser(parts.house.pool, { id: session.userId }))?.email : undefined;
}

/** Guessing is slowed by account, wherever it comes from, and by address, whatever the account; known or not is alike. */
async function tryPassword(
  account: string,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ApiParts,
): Promise<FastifyReply> {
  const { pool } = parts.house;
  const seconds = await secondsToWait(pool, account, request.ip);
  if (seconds > 0) return wait(reply, seconds);
  if (await choosesWeak(account, request, pool)) return reply.code(400).send(weak);
  const response = await parts.auth.handler(webRequest(request));
  if (await isWrong(response.clone())) await count(pool, account, request.ip);
  else if (response.ok) {
    await signedIn(pool, account);
    await writeDown(account, request, pool);
  }
  return sendWeb(reply, response);
}

/** What is asked after a break-in. The library has committed it by itself: it is written down behind it. */
async function writeDown(account: string, request: FastifyRequest, pool: pg.Pool): Promise<void> {
  const user = await findUser(pool, { email: account });
  if (!user) return;
  if (pathOf(request) === `${basePath}/change-password`) await auditAccount(pool, user.id, "account.passwordChanged");
  if (pathOf(request) === `${basePath}/two-factor/disable`)
    await auditAccount(pool, user.id, "account.secondFactorOff");
}

/** A new password that is too short the library tells of itself. */
async function choosesWeak(account: string, request: FastifyRequest, pool: pg.Pool): Promise<boolean> {
  if (pathOf(request) !== `${basePath}/change-password`) return false;
  const chosen = textOf(fieldsOf(request.body)["newPassword"]);
  if (chosen.length < passwordLength.min) return false;
  const user = await findUser(pool, { email: account });
  return isGuessable(chosen, user ? [account, user.name] : [account]);
}

const weak = { code: "INVALID", reason: "PASSWORD_GUESSABLE", message: refusalText("PASSWORD_GUESSABLE") } as const;

/**
 * The app's code, with which nobody signs in twice (RFC 6238, 5.2); the library takes it for as long as it is good. Whoever is
 * signed in shows by it that their app is set up, which uses nothing up.
 */
async function tryCode(request: FastifyRequest, reply: FastifyReply, parts: ApiParts): Promise<FastifyReply> {
  const { pool } = parts.house;
  const { session } = await parts.visitorOf(headersOf(request));
  const wasOn = session === null || (await hasSecondFactor(pool, session.userId));
  const response = await parts.auth.handler(webRequest(request));
  if (session && response.ok && !wasOn) await auditAccount(pool, session.userId, "account.secondFactorOn");
  if (session || !response.ok) return send(response, request, reply, parts);
  const { token, user } = signedInAs.parse(await response.clone().json());
  if (await useCode(pool, user.id, textOf(fieldsOf(request.body)["code"]))) return sendWeb(reply, response);
  await endSession(pool, token);
  return reply.code(401).send({ code: "CODE_USED", message: "Somebody signed in with this code already." });
}

const signedInAs = z.object({ token: z.string(), user: z.object({ id: z.string() }) });

/** After ten wrong codes the library takes none for a quarter of an hour, and does not say how much of it is left: we do. */
async function send(response: Response, request: FastifyRequest, reply: FastifyReply, parts: ApiParts) {
  if (response.status !== 429) return sendWeb(reply, response);
  const { pool } = parts.house;
  const { session } = await parts.visitorOf(headersOf(request));
  const userId = session?.userId ?? (await whoIsHalfIn(pool, halfIn(request)));
  return wait(reply, Math.max(1, userId === undefined ? 0 : await secondsLocked(pool, userId)));
}

/** What the library's cookie between password and code holds; its signature, which stands behind, the library has checked. */
function halfIn({ headers }: FastifyRequest): string {
  const [, value = ""] = /better-auth\.two_factor=([^;]*)/.exec(headers.cookie ?? "") ?? [];
  return decodeURIComponent(value).split(".")[0] ?? "";
}

async function isWrong(response: Response): Promise<boolean> {
  return response.status === 401 || (response.status === 400 && (await response.text()).includes("INVALID_PASSWORD"));
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

const pathOf = ({ url }: FastifyRequest): string | undefined => url.split("?")[0];

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  try {
    const fields: unknown = JSON.parse(String(body));
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
