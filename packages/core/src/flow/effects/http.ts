import type { EffectKind } from "./kind.ts";

/** One HTTP call, ready to be made but for what every call of the installation carries, e.g. `User-Agent`. */
export interface HttpCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: string;
}

/** Calls to be made one after the other. */
export interface HttpRequest {
  readonly kind: "http";
  readonly calls: readonly HttpCall[];
}

interface Made {
  /** The request as it went out, as HTTP text. */
  readonly request: string;
  readonly elapsedMs: number;
  readonly retries: number;
  /** Bytes on the wire. */
  readonly sizes: { readonly request: number; readonly response: number };
}

/** What came of one call; `refused` was not made at all, because nobody may call that host. */
export type HttpAnswer =
  | (Made & {
      readonly outcome: "answered";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Left empty where the answer was over `bodyLimit`. */
      readonly body: string;
      /** The response as HTTP text. */
      readonly response: string;
      /** Bytes; set where the answer's body was longer and was dropped for it. */
      readonly bodyLimit?: number;
    })
  | (Made & { readonly outcome: "noAnswer"; readonly reason: string })
  | { readonly outcome: "refused"; readonly hostname: string };

/** One answer for each call, in their order; calls without one count as not answered. */
export interface HttpResult {
  readonly kind: "http";
  readonly answers: readonly HttpAnswer[];
}

/** HTTP calls: webhooks and the subscribers of resthooks. */
export const http: EffectKind<HttpResult> = {
  kind: "http",
  failure: (reason) => ({ kind: "http", answers: [notMade(reason)] }),
};

/** The answer of a call that never got to anybody. */
export function notMade(reason: string): HttpAnswer {
  return { outcome: "noAnswer", reason, request: "", elapsedMs: 0, retries: 0, sizes: { request: 0, response: 0 } };
}
