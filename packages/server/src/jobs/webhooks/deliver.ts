import type pg from "pg";
import { Agent, request } from "undici";
import { unseal } from "../../store/sealed.ts";
import { type DueDelivery, recordTried, type Tried, takeDue } from "../../store/webhooks/deliveries.ts";
import { checkAddress, guardedLookup } from "../guarded-address.ts";
import { signatureOf } from "./signature.ts";

export interface WebhookRules {
  /** The installation's: opens the secrets of webhooks. */
  readonly secret: string;
  readonly allowPrivate: boolean;
}

const atOnce = 32;
const timeoutMs = 10_000;
/** 10 s, 20 s … to 6 h between: the last one is about two days after the first. */
const mostAttempts = 18;
const longestPauseSeconds = 6 * 3600;

/** Sends what is due until nothing is; returns the organisations whose log changed. */
export async function deliverWebhooks(pool: pg.Pool, rules: WebhookRules): Promise<ReadonlySet<string>> {
  const organisations = new Set<string>();
  const agent = new Agent({ connect: { lookup: guardedLookup(rules.allowPrivate), timeout: timeoutMs } });
  try {
    for (;;) {
      const due = await takeDue(pool, atOnce);
      if (due.length === 0) return organisations;
      await Promise.all(due.map(async (delivery) => recordTried(pool, await tryOnce(delivery, rules, agent))));
      for (const { organisationId } of due) organisations.add(organisationId);
    }
  } finally {
    await agent.destroy();
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
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return { id, status: null, error: reason.slice(0, 300), againAfterSeconds };
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
