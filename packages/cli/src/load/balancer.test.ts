import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "undici";
import { expect, test } from "vitest";
import { startBalancer } from "./balancer.ts";

async function named(name: string) {
  const server = createServer((_incoming, outgoing) => outgoing.setHeader("connection", "close").end(name));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

test("connections are shared out, and go to the living when one server is dead", async () => {
  const [one, two] = await Promise.all([named("one"), named("two")]);
  const balancer = await startBalancer([one.port, two.port]);
  const ask = async () => (await request(balancer.url)).body.text();
  expect(new Set([await ask(), await ask()])).toEqual(new Set(["one", "two"]));
  one.server.close();
  await once(one.server, "close");
  expect([await ask(), await ask(), await ask()]).toEqual(["two", "two", "two"]);
  await balancer.close();
  two.server.close();
});
