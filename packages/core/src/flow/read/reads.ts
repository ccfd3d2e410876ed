import { references } from "../../expr/index.ts";
import type { Reads } from "../flow.ts";
import { isRecord } from "./fields.ts";

/** What the templates of a definition read of what a run would otherwise not carry along. */
export function readsOf(json: unknown): Reads {
  const reads = { path: false, visits: false, child: false, parent: false };
  for (const text of texts(json)) {
    // Part of the payload that subscribers get.
    if (text === "call_resthook") reads.path = true;
    if (text.includes("@")) note(text, reads);
  }
  return reads;
}

type Noted = { -readonly [K in keyof Reads]: boolean };

function note(template: string, reads: Noted): void {
  const paths = references(template);
  const whole = (top: string) =>
    paths.filter((path) => path[0] === top && path.length === 1).length >
    paths.filter((path) => path[0] === top && path.length === 2).length;
  for (const [top, property] of paths) {
    if (top === "child") reads.child = true;
    if (top === "parent") reads.parent = true;
    if (top === "run" && property === "path") reads.path = true;
    if (top === "node" && property === "visit_count") reads.visits = true;
  }
  if (whole("run")) reads.path = true;
  if (whole("node")) reads.visits = true;
}

function* texts(json: unknown): Iterable<string> {
  if (typeof json === "string") yield json;
  else if (Array.isArray(json)) for (const item of json) yield* texts(item);
  else if (isRecord(json)) for (const [key, value] of Object.entries(json)) if (key !== "_ui") yield* texts(value);
}
