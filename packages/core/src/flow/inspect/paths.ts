import { isRecord } from "../read/fields.ts";

/** Everything at a path, through lists as well. */
export function valuesAt(json: unknown, path: string): readonly unknown[] {
  return path.split(".").reduce<readonly unknown[]>((found, step) => found.flatMap((one) => pick(one, step)), [json]);
}

/** The texts at a path that are not empty; a quick reply with an `extra` in its short form. */
export function textsAt(json: unknown, path: string): readonly string[] {
  return valuesAt(json, path).flatMap((value) => {
    const text = isRecord(value) ? longReply(value) : value;
    return typeof text === "string" && text !== "" ? [text] : [];
  });
}

function pick(value: unknown, step: string): readonly unknown[] {
  if (!isRecord(value)) return [];
  const picked = step === "*" ? Object.values(value) : [value[step]];
  return picked.flatMap((one) => (Array.isArray(one) ? one : [one]));
}

function longReply({ text, extra }: Readonly<Record<string, unknown>>): unknown {
  return typeof text === "string" && typeof extra === "string" && extra !== "" ? `${text}<extra>${extra}` : text;
}
