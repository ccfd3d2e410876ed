import { randomBytes } from "node:crypto";

/** Titles of the codes that this emulator gives, and their HTTP status where it is not 400. */
const catalogue: Readonly<Record<number, readonly [title: string, http?: number]>> = {
  1: ["An unknown error occurred"],
  2: ["Service temporarily unavailable", 503],
  100: ["Invalid parameter"],
  130403: ["User is blocked by the business"],
  130429: ["Rate limit hit"],
  130472: ["User's number is part of an experiment"],
  131000: ["Something went wrong", 500],
  131008: ["Required parameter is missing"],
  131009: ["Parameter value is not valid"],
  131021: ["Recipient cannot be sender"],
  131026: ["Message undeliverable"],
  131041: ["Unknown group"],
  131047: ["Re-engagement message"],
  131048: ["Spam rate limit hit"],
  131049: ["This message was not delivered to maintain healthy ecosystem engagement."],
  131050: ["User has stopped marketing messages"],
  131051: ["Unsupported message type"],
  131053: ["Media upload error"],
  131056: ["(Business Account, Consumer Account) pair rate limit hit"],
  131057: ["Account in maintenance mode", 500],
  131062: ["Business-scoped User ID (BSUID) recipients are not supported for this message"],
  132000: ["Number of parameters does not match the expected number of params"],
  132001: ["Template name does not exist in the translation", 404],
  132005: ["Translated text too long"],
  132012: ["Parameter format does not match format in the created template"],
  132015: ["Template is paused"],
  132016: ["Template is disabled"],
  132018: ["Invalid parameters in template message"],
};

export const titleOf = (code: number): string => catalogue[code]?.[0] ?? "Message failed";

export interface ErrorExtras {
  readonly http?: number;
  readonly type?: string;
  readonly subcode?: number;
  readonly message?: string;
  readonly userTitle?: string;
  readonly userMessage?: string;
  readonly retryAfter?: number;
}

/** A refusal as Graph words it. */
export class GraphError extends Error {
  readonly code: number;
  readonly details: string;
  readonly extras: ErrorExtras;

  constructor(code: number, details: string, extras: ErrorExtras = {}) {
    super(extras.message ?? `(#${code}) ${titleOf(code)}`);
    this.code = code;
    this.details = details;
    this.extras = extras;
  }

  get http(): number {
    return this.extras.http ?? catalogue[this.code]?.[1] ?? 400;
  }

  body(): { error: Record<string, unknown> } {
    const { type = "OAuthException", subcode, userTitle, userMessage } = this.extras;
    return {
      error: {
        message: this.message,
        type,
        code: this.code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(this.details === "" ? {} : { error_data: { messaging_product: "whatsapp", details: this.details } }),
        ...(userTitle === undefined ? {} : { error_user_title: userTitle, error_user_msg: userMessage }),
        fbtrace_id: `A${randomBytes(16).toString("base64url")}`,
      },
    };
  }

  headers(): Record<string, string> {
    const { retryAfter } = this.extras;
    return {
      ...(retryAfter ? { "retry-after": String(retryAfter) } : {}),
      ...(this.code === 190
        ? { "www-authenticate": `OAuth "Facebook Platform" "invalid_token" "${this.message}"` }
        : {}),
    };
  }
}

export const unknownObject = (id: string, verb = "get"): GraphError =>
  new GraphError(100, "", {
    type: "GraphMethodException",
    subcode: 33,
    message: `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  });

export const noToken = (): GraphError =>
  new GraphError(190, "", { http: 401, message: "Invalid OAuth access token - Cannot parse access token" });

export const expiredToken = (): GraphError =>
  new GraphError(190, "", {
    http: 401,
    subcode: 463,
    message: "Error validating access token: Session has expired.",
  });

export const missing = (path: string): GraphError => new GraphError(131008, `Required parameter is missing: ${path}`);

export const invalid = (path: string, why: string): GraphError => new GraphError(131009, `Parameter ${path} ${why}.`);

export const tooLong = (path: string, most: number): GraphError =>
  new GraphError(100, `Param ${path} must be at most ${most} characters long.`);
