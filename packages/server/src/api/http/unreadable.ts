import { refusal } from "../errors.ts";

const plainly: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "Send JSON, with Content-Type: application/json.",
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is no valid JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty: send JSON, or no Content-Type.",
};

/** What Fastify itself refuses, before a route is asked: a body too long, of the wrong kind, or broken. */
export function tooLongOrUnreadable(error: unknown) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof Error && code.startsWith("FST_")
    ? refusal("INVALID", plainly[code] ?? error.message)
    : undefined;
}
