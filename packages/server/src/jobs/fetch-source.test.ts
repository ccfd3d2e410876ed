import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("names are read as a spreadsheet of Windows wrote them, and one broken letter in UTF-8 hurts no other", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-source-"));
  const read = async (bytes: Buffer) => {
    await writeFile(join(folder, "cases.csv"), bytes);
    return fetchSource("cases.csv", { etag: null, lastModified: null }, { allowPrivate: false, folder });
  };
  const names = "Côte d’Ivoire,1\nBénin,2\n";
  expect(await read(Buffer.from(names))).toMatchObject({ text: names });
  const windows = Buffer.from(names.replace("’", "\x92"), "latin1");
  expect(await read(windows)).toMatchObject({ text: names });
  const broken = Buffer.concat([Buffer.from(names), Buffer.from([0xe9, 0x0a])]);
  expect(await read(broken)).toMatchObject({ text: `${names}\ufffd\n` });
  await rm(folder, { recursive: true });
});
