import {
  type ErrorCode,
  errorCodes,
  type Refusal,
  type RefusalValues,
  refusals,
  refusalText,
} from "@hotline/core/model/refusals.ts";
import { GraphQLError } from "graphql";
import { isAway, isBusy, isCrowded, isFull, isTooLong, isUnreadable } from "../store/database.ts";
import { describe, type Log } from "../telemetry/log.ts";

/** An error that whoever asked may read: one sentence that says what to do. */
export function refusal(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...more, code } });
}

/** One of the catalogue: programs and the console know it by its name, and say it in words of their own. */
export function because(
  reason: Refusal,
  values: RefusalValues = {},
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return refusal(refusals[reason][0], refusalText(reason, values), { ...more, reason, values });
}

export const notFound = (what: string): GraphQLError => refusal("NOT_FOUND", `${what} is not there (any more).`);
export const invalid = (message: string): GraphQLError => refusal("INVALID", message);

/** Lets refusals through and hides everything else, which may carry anything, behind a sentence; the log has it whole. */
export function masked(error: GraphQLError, log: Log): GraphQLError {
  if (isRefusal(error.extensions["code"])) return error;
  const cause = error.originalError;
  // Of graphql itself: the document or its variables are wrong.
  if (!cause || cause instanceof GraphQLError) return invalidAsIs(error);
  if (isCrowded(cause)) return inPlaceOf(error, "SERVER_BUSY", soon);
  if (isAway(cause) && !isFull(cause)) return inPlaceOf(error, "DATABASE_AWAY");
  if (isBusy(cause)) return inPlaceOf(error, "TABLES_BUSY", soon);
  if (isTooLong(cause)) {
    log.warn(
      { path: error.path?.join("."), ...describe(cause) },
      "a request of the API took too long and was given up",
    );
    return inPlaceOf(error, "SERVER_BUSY", soon);
  }
  if (isUnreadable(cause)) {
    // By its place alone: the database's own words repeat the value.
    log.warn({ path: error.path?.join("."), at: describe(cause).at }, "a request of the API could not be read");
    return inPlaceOf(error, "UNREADABLE");
  }
  log.error({ ...describe(cause), path: error.path?.join(".") }, "a request of the API failed");
  return inPlaceOf(error, isFull(cause) ? "DISK_FULL" : "BROKEN");
}

/** Programs wait so many seconds: about as long as a heavy question takes. */
const soon = { retryAfter: 5 };

function inPlaceOf({ nodes, path }: GraphQLError, reason: Refusal, more: object = {}): GraphQLError {
  const extensions = { ...more, code: refusals[reason][0], reason, values: {} };
  return new GraphQLError(refusalText(reason), { nodes: nodes ?? null, path: path ?? null, extensions });
}

function invalidAsIs({ nodes, path, message }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code: "INVALID" } });
}

const isRefusal = (code: unknown): boolean => typeof code === "string" && code in errorCodes;
