import { once } from "node:events";
import { readFile } from "node:fs/promises";
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

test.runIf(process.platform === "linux")(
  "any free port is one that the system gives to nobody else meanwhile",
  async () => {
    const [first] = (await readFile("/proc/sys/net/ipv4/ip_local_port_range", "utf8")).split("\t").map(Number);
    for (let n = 0; n < 20; n++) expect(await freePort(0, "127.0.0.1", "PORT")).toBeLessThan(first ?? 0);
  },
);
