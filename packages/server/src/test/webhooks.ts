import { createHmac } from "node:crypto";
import type { NumberId } from "@hotline/core/model/ids.ts";
import Fastify from "fastify";
import type pg from "pg";
import { Receiver } from "../receive/receive.ts";
import { webhookRoutes } from "../receive/routes.ts";
import type { Changes } from "../store/changes.ts";
import { Numbers } from "../store/numbers.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "./database.ts";
import { addNumber } from "./fixtures.ts";

export const secret = "s3cret";
const phoneNumberId = "1000200030004000";
/** A number of an account with an app of its own. */
export const otherAccount = "5000600070008000";

/** The endpoint of webhooks over a database of its own. */
export interface Webhooks {
  readonly db: pg.Pool;
  readonly numberId: NumberId;
  readonly url: string;
  /** What those who look at conversations were told of, as topic and id. */
  readonly told: readonly string[];
  /** The log, line by line. */
  readonly lines: readonly string[];
  post(body: unknown, headers?: Record<string, string>): Promise<number>;
  postRaw(body: string | Buffer, headers?: Record<string, string>): Promise<number>;
  get(path: string): Promise<{ status: number; body: string }>;
}

export const signedBy = (key: string, body: string | Buffer) =>
  `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
export const sign = (body: string | Buffer) => signedBy(secret, body);

export async function withWebhooks(run: (webhooks: Webhooks) => Promise<void>): Promise<void> {
  await withDatabase(async (db) => {
    const { numberId } = await addNumber(db, phoneNumberId);
    const metrics = createMetrics();
    const told: string[] = [];
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    const touch: Changes["touch"] = (_, topic, ids = ["all"]) => {
      for (const id of ids) told.push(`${topic} ${id}`);
    };
    const receiver = new Receiver({
      pool: db,
      changes: { touch },
      numbers: new Numbers(db),
      metrics,
      log,
      doubtSeconds: 60,
      onInbox: () => undefined,
    });
    const app = Fastify();
    await app.register(webhookRoutes, {
      receiver,
      appSecrets: ["old", secret],
      businessAccountId: "77",
      numbers: new Map([[otherAccount, { appSecrets: ["of another app"], businessAccountId: "88" }]]),
      verifyToken: "verify me",
      metrics,
      log,
    });
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const postRaw = async (body: string | Buffer, headers: Record<string, string> = {}) => {
      const all = { "content-type": "application/json", "x-hub-signature-256": sign(body), ...headers };
      const response = await fetch(`${url}/webhooks/whatsapp`, { method: "POST", body: body as string, headers: all });
      return response.status;
    };
    try {
      await run({
        db,
        numberId,
        url,
        told,
        lines,
        postRaw,
        post: (body, headers) => postRaw(JSON.stringify(body), headers),
        get: async (path) => {
          const response = await fetch(url + path);
          return { status: response.status, body: await response.text() };
        },
      });
    } finally {
      await app.close();
    }
  });
}

export const value = (more: object) => ({
  messaging_product: "whatsapp",
  metadata: { display_phone_number: "1555", phone_number_id: phoneNumberId },
  ...more,
});
export const webhook = (...values: object[]) => ({
  object: "whatsapp_business_account",
  entry: [{ id: "77", changes: values.map((one) => ({ field: "messages", value: one })) }],
});
export const text = (wamid: string, body: string, from = "27820000001", userId = `ZA.${from}`) => ({
  contacts: [{ profile: { name: "Nomsa" }, wa_id: from, user_id: userId }],
  messages: [{ from, from_user_id: userId, id: wamid, timestamp: "1790000000", type: "text", text: { body } }],
});
export const status = (wamid: string, state: string, at: number, callback?: string, code = 131026) => ({
  statuses: [
    {
      id: wamid,
      status: state,
      timestamp: String(1_790_000_000 + at),
      recipient_id: "27820000001",
      ...(callback === undefined ? {} : { biz_opaque_callback_data: callback }),
      ...(state === "failed" ? { errors: [{ code, title: "Undeliverable" }] } : {}),
    },
  ],
});
