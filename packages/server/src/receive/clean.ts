/** A NUL escape or half of a surrogate pair: JSON allows them, PostgreSQL's text does not. A whole pair is an emoji. */
const suspicious =
  /\\u(?:0000|[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2}\\u)[dD][c-fC-F])/;
/** PostgreSQL cannot store U+0000 in any text. */
const nul = new RegExp(String.fromCharCode(0), "g");

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(nul, "\uFFFD").toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)]));
}

/**
 * Parses a webhook body; characters that no database can store become U+FFFD, so that one of them cannot hold up the
 * messages beside it. Throws `SyntaxError` on what is no JSON, `RangeError` on nesting too deep to walk.
 */
export function parseBody(body: Buffer): unknown {
  const text = body.toString("utf8");
  const value: unknown = JSON.parse(text);
  return suspicious.test(text) ? clean(value) : value;
}
