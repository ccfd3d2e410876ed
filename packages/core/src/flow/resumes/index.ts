import { Fields } from "../read/fields.ts";
import { readInput } from "../read/input.ts";
import type { WaitResume } from "../session.ts";

type Read<T extends WaitResume["type"]> = (fields: Fields) => Extract<WaitResume, { readonly type: T }>;

/** Every kind of resume that ends a wait. */
const kinds: { readonly [T in WaitResume["type"]]: Read<T> } = {
  msg: (fields) => ({ type: "msg", input: readInput(fields.object("event")) }),
  wait_timeout: () => ({ type: "wait_timeout" }),
  wait_expiration: () => ({ type: "wait_expiration" }),
  dial: (fields) => {
    const dial = fields.object("event").object("dial");
    const status = dial.word("status", ["answered", "no_answer", "busy", "failed"]);
    return { type: "dial", dial: { status, duration: dial.number("duration") ?? 0 } };
  },
};

/** A resume from the JSON of the flow specification. Throws `FlowError` that says what is wrong with it. */
export function readResume(json: unknown): WaitResume {
  const fields = new Fields(json, "The resume");
  return kinds[fields.word("type", ["msg", "wait_timeout", "wait_expiration", "dial"])](fields);
}
