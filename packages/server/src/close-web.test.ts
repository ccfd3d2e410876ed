import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { closeWeb } from "./close-web.ts";

test("whoever never sends the rest of a request does not hold a server that stops", async () => {
  const app = Fastify();
  const begun = Promise.withResolvers<void>();
  const handled = Promise.withResolvers<void>();
  app.get("/slow", async () => {
    begun.resolve();
    await handled.promise;
    return "answered";
  });
  app.post("/", async () => "ok");
  const url = await app.listen({ port: 0 });
  const stranger = connect((app.server.address() as AddressInfo).port);
  await once(stranger.resume(), "connect");
  stranger.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");
  const underWay = fetch(`${url}/slow`).then((answer) => answer.text());
  await begun.promise;
  const cutOff = once(stranger, "close");
  const closed = closeWeb(app, 500);
  handled.resolve();
  expect(await underWay).toBe("answered");
  await closed;
  await cutOff;
});
