import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { fetchSource } from "./fetch-source.ts";

const fetchFrom = (port: number) =>
  fetchSource(`http://127.0.0.1:${port}/cases.csv`, { etag: null, lastModified: null }, { allowPrivate: true });

test("a source that hangs up, and one that nobody serves, say so in words", async () => {
  const server = createServer((socket) => void socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await expect(fetchFrom(port)).rejects.toThrow("The connection broke off.");
  server.close();
  await once(server, "close");
  await expect(fetchFrom(port)).rejects.toThrow("Nothing answers at its address.");
});
