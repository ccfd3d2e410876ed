import { isWebhook, parseWebhook, type WebhookItem } from "@hotline/core/whatsapp/index.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isAway } from "../store/database.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { parseBody } from "./clean.ts";
import type { Receiver } from "./receive.ts";
import { type AppSecrets, signersOf, speaksForAll } from "./signature.ts";
import { Standstill } from "./waits.ts";

/** WhatsApp's own limit of a webhook body, and a little for the transport. */
const maxBodyBytes = 3 * 1024 * 1024 + 64 * 1024;
const path = "/webhooks/whatsapp";

const wrongSignature =
  "a webhook was refused: its signature does not match. If WhatsApp sent it, WHATSAPP_APP_SECRET, or that of the number, is not the app's secret";

export interface WebhookOptions extends AppSecrets {
  readonly receiver: Receiver;
  readonly verifyToken: string;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** The webhook: handshake by GET, events by POST. 200 means stored; 503 means send it again. */
export async function webhookRoutes(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.get(path, (request, reply) => shakeHands(request, reply, options));
  app.post(path, { bodyLimit: maxBodyBytes }, (request, reply) => take(request, reply, options));
}

function shakeHands(request: FastifyRequest, reply: FastifyReply, { verifyToken, log }: WebhookOptions): FastifyReply {
  const query = request.query as Readonly<Record<string, unknown>>;
  const challenge = query["hub.challenge"];
  const ok =
    query["hub.mode"] === "subscribe" &&
    query["hub.verify_token"] === verifyToken &&
    typeof challenge === "string" &&
    /^[\w-]{1,200}$/.test(challenge);
  // The challenge is somebody else's text: it goes back as plain text that no browser will take for a page.
  if (ok) return reply.type("text/plain; charset=utf-8").header("x-content-type-options", "nosniff").send(challenge);
  log.warn(
    { error: "verify token" },
    "a webhook's handshake was refused: the verify token is not WHATSAPP_VERIFY_TOKEN",
  );
  return reply.code(403).send({ error: "The verify token does not match WHATSAPP_VERIFY_TOKEN." });
}

async function take(request: FastifyRequest, reply: FastifyReply, options: WebhookOptions): Promise<FastifyReply> {
  const { receiver, metrics, log } = options;
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signers = signersOf(body, request.headers["x-hub-signature-256"], options);
  if (signers.length === 0) return refuseSignature(reply, options);
  const items = read(body);
  if (items === undefined) {
    metrics.refused.inc({ reason: "json" });
    return reply.code(400).send({ error: "The body is no webhook in JSON." });
  }
  if (!speaksForAll(items, signers, options)) return refuseSignature(reply, options);
  const began = performance.now();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) receiver.missed();
  });
  try {
    await receiver.receive(items);
  } catch (error) {
    const away = isAway(error) || error instanceof Standstill;
    // A standstill is told once, when it begins.
    if (error instanceof Standstill) log.debug(describe(error), "a webhook was refused");
    else if (away) log.warn(describe(error), "webhooks cannot be stored now; WhatsApp sends them again");
    else log.error(describe(error), "webhook could not be stored");
    metrics.refused.inc({ reason: away ? "database" : "error" });
    return reply.code(503).send({ error: "The message could not be stored; please send it again." });
  }
  metrics.ack.observe((performance.now() - began) / 1000);
  return reply.send("ok");
}

function refuseSignature(reply: FastifyReply, { metrics, log }: WebhookOptions): FastifyReply {
  metrics.refused.inc({ reason: "signature" });
  log.warn({ error: "signature" }, wrongSignature);
  return reply.code(401).send({ error: "The signature does not match: check WHATSAPP_APP_SECRET." });
}

function read(body: Buffer): readonly WebhookItem[] | undefined {
  try {
    const value = parseBody(body);
    return isWebhook(value) ? parseWebhook(value) : undefined;
  } catch {
    return undefined;
  }
}
