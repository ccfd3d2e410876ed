import { reasonOf } from "@hotline/core/model/reason-of.ts";

/** The JSON that stands in the file of that path. Throws an `Error` that names the file where it is none. */
export function parseJson(path: string, text: string): unknown {
  try {
    // Some editors put a byte order mark in front, which is no JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    // What it quotes of the file may hold line ends.
    const reason = reasonOf(cause).replace(/\s+/g, " ");
    throw new Error(`${path} is not valid JSON: ${reason}`, { cause });
  }
}
