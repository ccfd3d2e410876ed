import { createHmac, timingSafeEqual } from "node:crypto";
import Fastify from "fastify";

/*
 * The yardstick: a web server that checks the signature of a webhook and does nothing else. Runs as a process of its
 * own, as the server does, and tells its parent the address.
 */

const secret = process.env["WHATSAPP_APP_SECRET"] ?? "";

const app = Fastify({ logger: false });
app.removeAllContentTypeParsers();
app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
app.post("/webhooks/whatsapp", (request, reply) => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const given = Buffer.from(String(request.headers["x-hub-signature-256"]).slice(7), "hex");
  const right = createHmac("sha256", secret).update(body).digest();
  const ok = given.length === right.length && timingSafeEqual(given, right);
  return reply.code(ok ? 200 : 401).send(ok ? "ok" : "");
});
process.on("disconnect", () => process.exit(0));
const url = await app.listen({ host: "127.0.0.1", port: 0 });
process.send?.(url);
