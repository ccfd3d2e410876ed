/** A template taken apart: what is said as it stands, and what is computed. The sources together are the template. */
export type Segment =
  | { readonly kind: "body"; readonly source: string; readonly text: string }
  | { readonly kind: "identifier"; readonly source: string; readonly top: string; readonly expression: string }
  | { readonly kind: "expression"; readonly source: string; readonly expression: string; readonly at: number };

const identifier = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/uy;

/** Splits a template. Whether an identifier is one depends on the context, and is left to the evaluator. */
export function split(template: string): Segment[] {
  const end = template.indexOf("\0");
  const source = end < 0 ? template : template.slice(0, end);
  const segments: Segment[] = [];
  let body = { from: 0, text: "" };
  const flush = (to: number) => {
    if (to > body.from) segments.push({ kind: "body", source: source.slice(body.from, to), text: body.text });
  };
  let at = 0;
  for (let sign = source.indexOf("@"); sign >= 0; sign = source.indexOf("@", at)) {
    body.text += source.slice(at, sign);
    const found = computed(source, sign);
    if (found === undefined) {
      const literal = literalAfter(source, sign);
      body.text += literal.text;
      at = literal.end;
    } else {
      flush(sign);
      segments.push(found);
      at = sign + found.source.length;
      body = { from: at, text: "" };
    }
  }
  body.text += source.slice(at);
  flush(source.length);
  return segments;
}

function computed(source: string, sign: number): Exclude<Segment, { kind: "body" }> | undefined {
  if (source[sign + 1] === "(") return parenthesised(source, sign);
  identifier.lastIndex = sign + 1;
  const path = identifier.exec(source)?.[0];
  if (path === undefined) return undefined;
  const top = (path.split(".", 1)[0] ?? path).toLowerCase();
  return { kind: "identifier", source: `@${path}`, top, expression: path };
}

function parenthesised(source: string, sign: number): (Segment & { kind: "expression" }) | undefined {
  const close = closingParenthesis(source, sign + 1);
  if (close < 0) return undefined;
  const whole = source.slice(sign, close + 1);
  return { kind: "expression", source: whole, expression: whole.slice(2, -1), at: sign + 2 };
}

/** Where the parenthesis at `open` closes; quoted text does not count, and a backslash keeps a quote from closing it. */
function closingParenthesis(source: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = open; i < source.length; i++) {
    const character = source[i];
    if (character === '"' && !(quoted && source[i - 1] === "\\")) quoted = !quoted;
    else if (quoted) continue;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return i;
  }
  return -1;
}

/** `@@` is an at sign; an at sign before anything else stands for itself, together with what follows it. */
function literalAfter(source: string, sign: number): { text: string; end: number } {
  const next = source[sign + 1];
  if (next === "@") return { text: "@", end: sign + 2 };
  // An expression that never closes is text to the very end.
  if (next === "(") return { text: source.slice(sign), end: source.length };
  return { text: source.slice(sign, sign + 2), end: sign + 2 };
}
