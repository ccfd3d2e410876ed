import { z } from "zod";
import type { Context } from "../context.ts";

export interface Input<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** `Idempotency-Key`: the same request under the same key is done once. */
  readonly key: string | undefined;
}

/** A route for other systems: its schemas check what comes, and make the OpenAPI document. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** As Fastify reads it: `/api/v1/contacts/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
  /** Takes `Idempotency-Key`. */
  readonly isOnce: boolean;
  readonly handle: (context: Context, input: Input) => Promise<unknown>;
}

const nothing = z.object({});

interface Parts<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType> {
  readonly method: Endpoint["method"];
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  readonly isOnce?: boolean;
  readonly handle: (context: Context, input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A>>;
}

/** A name that nothing reads is refused: a slip of the pen would else read everybody, or change nothing. */
export function endpoint<
  A extends z.ZodType,
  P extends z.ZodObject = typeof nothing,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>({ params, query, body, isOnce, handle, ...rest }: Parts<P, Q, B, A>): Endpoint {
  return {
    ...rest,
    params: params ?? nothing,
    query: (query ?? nothing).strict(),
    body: body instanceof z.ZodObject ? body.strict() : (body ?? null),
    isOnce: isOnce ?? false,
    // The route has read all three with these very schemas.
    handle: handle as Endpoint["handle"],
  };
}

export const page = z.object({
  first: z.coerce.number().int().min(1).max(100).default(50).describe("How many, at most."),
  after: z.string().optional().describe("Goes on after this cursor: `next` of the page before."),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe("Give it as `after` for more; null at the end."),
  });

export const phone = z.string().min(5).max(30).describe("A phone number with its country code, as `+27820001234`.");
export const id = z.uuid();
export const moment = z.string().describe("ISO 8601 in UTC.");
