import { GraphQLError } from "graphql";
import { isAway } from "../store/database.ts";
import { describe, type Log } from "../telemetry/log.ts";

/** What an error means to a program; people read its message. With the HTTP status that says the same. */
export const errorCodes = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  /** The database or WhatsApp cannot be reached now; the same request may work in a moment. */
  AWAY: 503,
  /** Something of ours is broken; the log has it. */
  INTERNAL: 500,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** An error that whoever asked may read: one sentence that says what to do. */
export function refusal(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...more, code } });
}

export const notFound = (what: string): GraphQLError => refusal("NOT_FOUND", `${what} is not there (any more).`);
export const invalid = (message: string): GraphQLError => refusal("INVALID", message);

/** Lets refusals through and hides everything else, which may carry anything, behind a sentence; the log has it whole. */
export function masked(error: GraphQLError, log: Log): GraphQLError {
  if (isRefusal(error.extensions["code"])) return error;
  const cause = error.originalError;
  // Of graphql itself: the document or its variables are wrong.
  if (!cause || cause instanceof GraphQLError) return withCode(error, "INVALID", error.message);
  if (isAway(cause)) return withCode(error, "AWAY", "The database cannot be reached just now. Please try again.");
  log.error({ ...describe(cause), path: error.path?.join(".") }, "a request of the API failed");
  return withCode(error, "INTERNAL", "Something went wrong on our side. It has been written down.");
}

function withCode(error: GraphQLError, code: ErrorCode, message: string): GraphQLError {
  const { nodes, path } = error;
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}

const isRefusal = (code: unknown): boolean => typeof code === "string" && code in errorCodes;
