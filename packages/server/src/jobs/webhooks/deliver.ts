import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Agent, request } from "undici";
import { unseal } from "../../store/sealed.ts";
import { type DueDelivery, recordTried, type Tried, takeDue, webhooksDue } from "../../store/webhooks/deliveries.ts";
import { checkAddress, guardedLookup } from "../guarded-address.ts";
import { signatureOf } from "./signature.ts";

export interface WebhookRules {
  /** The installation's: opens the secrets of webhooks. */
  readonly secret: string;
  readonly allowPrivate: boolean;
}

/** For each webhook: one whose other system is slow has no more of this process than that. */
const atOnce = 16;
const timeoutMs = 10_000;
/** How soon the others are looked for while one is slow. */
const lookEveryMs = 1_000;
/** 10 s, 20 s … to 6 h between: the last one is about two days after the first. */
const mostAttempts = 18;
const longestPauseSeconds = 6 * 3600;

interface Telling {
  /** Stops: what is under way then is tried again by the next process. */
  readonly signal?: AbortSignal;
  /** The log of an organisation changed. */
  readonly onTold?: (organisationId: string) => void;
}

/** Sends what is due until nothing is, each webhook by itself: one that is slow holds up no other. */
export async function deliverWebhooks(pool: pg.Pool, rules: WebhookRules, telling: Telling = {}): Promise<void> {
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(rules.allowPrivate), timeout: timeoutMs } });
  const running = new Map<string, Promise<void>>();
  try {
    for (;;) {
      for (const id of await webhooksDue(pool)) {
        if (running.has(id)) continue;
        const told = tellOne(id, { pool, rules, dispatcher, ...telling }).finally(() => running.delete(id));
        running.set(id, told);
      }
      if (running.size === 0 || telling.signal?.aborted) return;
      // Whichever ends first; a failure of one ends all, and the next job begins anew.
      await Promise.race([...running.values(), setTimeout(lookEveryMs, undefined, { ref: false })]);
    }
  } finally {
    await dispatcher.destroy();
    await Promise.allSettled(running.values());
  }
}

interface Teller extends Telling {
  readonly pool: pg.Pool;
  readonly rules: WebhookRules;
  readonly dispatcher: Agent;
}

/** Sends what is due of one webhook until nothing is. */
async function tellOne(webhookId: string, teller: Teller): Promise<void> {
  const { pool, rules, dispatcher, signal, onTold } = teller;
  while (!signal?.aborted) {
    const due = await takeDue(pool, webhookId, atOnce);
    const [first] = due;
    if (!first) return;
    await Promise.all(
      due.map(async (delivery) => {
        const tried = await tryOnce(delivery, rules, dispatcher);
        // What we broke off ourselves says nothing of the other system.
        if (tried.error === null || !dispatcher.destroyed) await recordTried(pool, tried);
      }),
    );
    onTold?.(first.organisationId);
  }
}

async function tryOnce(delivery: DueDelivery, rules: WebhookRules, dispatcher: Agent): Promise<Tried> {
  const { id, attempts } = delivery;
  const againAfterSeconds = attempts >= mostAttempts ? null : Math.min(longestPauseSeconds, 10 * 2 ** (attempts - 1));
  try {
    const status = await post(delivery, rules, dispatcher);
    if (status >= 200 && status < 300) return { id, status, error: null, againAfterSeconds: null };
    return { id, status, error: `It answered with status ${status}.`, againAfterSeconds };
  } catch (error) {
    return { id, status: null, error: plainly(error), againAfterSeconds };
  }
}

async function post({ id, event, body, ...to }: DueDelivery, rules: WebhookRules, dispatcher: Agent): Promise<number> {
  const url = new URL(to.url);
  checkAddress(url, rules.allowPrivate);
  const headers = {
    "content-type": "application/json",
    "user-agent": "hotline",
    "x-hotline-delivery": id,
    "x-hotline-event": event,
    "x-hotline-signature": signatureOf(unseal(rules.secret, to.secret), Math.floor(Date.now() / 1000), body),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
  // What it says besides is of no interest, and may be long.
  await answer.body.dump();
  return answer.statusCode;
}

/** For the team's log: what they have to look for at the other system. */
const inWords: Readonly<Record<string, string>> = {
  TimeoutError: "It did not answer within ten seconds.",
  UND_ERR_CONNECT_TIMEOUT: "It could not be reached within ten seconds.",
  ECONNREFUSED: "Nothing listens at its address.",
  ECONNRESET: "It broke off the connection.",
  UND_ERR_SOCKET: "It broke off the connection.",
  ENOTFOUND: "The name in its address is not known.",
  EAI_AGAIN: "The name in its address could not be looked up.",
  CERT_HAS_EXPIRED: "Its certificate has expired.",
};

function plainly(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 300);
  const code = "code" in error ? String(error.code) : "";
  return inWords[code] ?? inWords[error.name] ?? (error.message || error.name).slice(0, 300);
}
