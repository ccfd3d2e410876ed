import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./ports.ts";

test("a port that another program has is told with the option that chooses another", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  await expect(freePort(port, "127.0.0.1", "PHONE_PORT")).rejects.toThrow(
    `Port ${port} cannot be used (another program listens there): choose another by PHONE_PORT.`,
  );
  other.close();
});

test.each(["192.0.2.1", "no-such-host.invalid"])("what is no address of this machine is blamed on HOST: %s", (host) =>
  expect(freePort(0, host, "PORT")).rejects.toThrow(`HOST=${host} is no address of this machine`),
);
