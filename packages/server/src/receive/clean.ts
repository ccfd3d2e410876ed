import { storable } from "@hotline/core/whatsapp/index.ts";

/** A NUL escape or half of a surrogate pair: JSON allows them, PostgreSQL's text does not. A whole pair is an emoji. */
const suspicious =
  /\\u(?:0000|[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2}\\u)[dD][c-fC-F])/;
/**
 * Parses a webhook body; characters that no database can store become U+FFFD, so that one of them cannot hold up the
 * messages beside it. Throws `SyntaxError` on what is no JSON, `RangeError` on nesting too deep to walk.
 */
export function parseBody(body: Buffer): unknown {
  const text = body.toString("utf8");
  const value: unknown = JSON.parse(text);
  return suspicious.test(text) ? storable(value) : value;
}
