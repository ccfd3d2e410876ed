import type { z } from "zod";

/** What a text is about, the surest first; nothing where nothing fits. Confidence is between 0 and 1. */
export interface Guess {
  readonly intents: readonly { readonly name: string; readonly confidence: number }[];
  readonly entities?: Readonly<Record<string, unknown>>;
}

/** A request to a service outside: a POST of JSON to a path below its address. */
export interface OutsideRequest {
  readonly path: string;
  readonly body: unknown;
}

/** A service outside did not do what it should; the message says what, in words for the author of a journey. */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
}

/** An answer in the shape that it must have. Throws `OutsideError`. */
export function readAs<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new OutsideError(`its answer has another shape: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}
