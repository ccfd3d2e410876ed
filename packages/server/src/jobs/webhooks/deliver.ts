import { setTimeout } from "node:timers/promises";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { keptTrouble, type TellingTrouble } from "@hotline/core/model/telling.ts";
import type pg from "pg";
import { Agent, request } from "undici";
import { unseal } from "../../store/sealed.ts";
import { type DueDelivery, recordTried, type Tried, takeDue, webhooksDue } from "../../store/webhooks/deliveries.ts";
import { checkAddress, guardedLookup, RefusedAddress } from "../guarded-address.ts";
import { networkFailures } from "../network-failures.ts";
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
  readonly onTold?: (organisationId: OrganisationId) => void;
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
    if (status >= 200 && status < 300) return { id, attempts, status, error: null, againAfterSeconds: null };
    return { id, attempts, status, error: keptTrouble("STATUS", String(status)), againAfterSeconds };
  } catch (error) {
    return { id, attempts, status: null, error: troubleOf(error), againAfterSeconds };
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
    "x-hotline-signature": signatureOf(opened(to.secret, rules), Math.floor(Date.now() / 1000), body),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
  // What it says besides is of no interest, and may be long.
  await answer.body.dump();
  return answer.statusCode;
}

function opened(sealed: string, { secret }: WebhookRules): string {
  try {
    return unseal(secret, sealed);
  } catch (cause) {
    const advice = "Put the old one back, or remove this webhook and add it anew.";
    throw new Error(`HOTLINE_SECRET is not the one that this webhook was added with. ${advice}`, { cause });
  }
}

/** What the team has to look for at the other system, by the names of Node, of undici and of OpenSSL. */
const troubles: Readonly<Record<string, TellingTrouble>> = {
  ...networkFailures,
  TimeoutError: "TOO_SLOW",
  UND_ERR_CONNECT_TIMEOUT: "NOT_REACHED",
  ETIMEDOUT: "NOT_REACHED",
  EHOSTUNREACH: "NOT_REACHED",
  ENETUNREACH: "NOT_REACHED",
  SELF_SIGNED_CERT_IN_CHAIN: "CERTIFICATE_NOT_TRUSTED",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "CERTIFICATE_NOT_TRUSTED",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "CERTIFICATE_NOT_TRUSTED",
  ERR_TLS_CERT_ALTNAME_INVALID: "CERTIFICATE_OF_ANOTHER",
};

function troubleOf(error: unknown): string {
  if (error instanceof RefusedAddress) return keptTrouble("PRIVATE", error.host);
  if (!(error instanceof Error)) return keptTrouble("OTHER", String(error).slice(0, 300));
  const code = "code" in error ? String(error.code) : "";
  const name = troubles[code] ?? troubles[error.name];
  return name === undefined ? keptTrouble("OTHER", (error.message || error.name).slice(0, 300)) : keptTrouble(name);
}
