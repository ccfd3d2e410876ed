import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { unzipped } from "../../test/unzipped.ts";
import { personFiles } from "./person-files.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

async function* some(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

test("an archive has its files by name, with their sums and what stands in them", async () => {
  const entries: ZipEntry[] = [
    { name: "أمينة 🤰🏽.json", open: () => some("{", '"a":1}') },
    { name: "files/empty.txt", open: () => some() },
  ];
  expect(unzipped(await bytesOf(zipOf(entries)))).toEqual([
    { name: "أمينة 🤰🏽.json", text: '{"a":1}', crc: crc32('{"a":1}') },
    { name: "files/empty.txt", text: "", crc: 0 },
  ]);
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  throw new Error("EIO");
}

test("a file that cannot be read ends the archive, which is then seen to be broken", async () => {
  const entries = [
    { name: "a", open: () => some("whole") },
    { name: "b", open: broken },
  ];
  await expect(bytesOf(zipOf(entries))).rejects.toThrow("EIO");
});

test("what is not there to be listed ends the archive, too", async () => {
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: "a", open: () => some("whole") };
    throw new Error("ECONNREFUSED");
  }
  await expect(bytesOf(zipOf(entries()))).rejects.toThrow("ECONNREFUSED");
});

test("whoever goes away in the middle leaves no open file behind", async () => {
  const { promise: isClosed, resolve } = Promise.withResolvers<void>();
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.alloc(100_000);
    } finally {
      resolve();
    }
  }
  for await (const _ of zipOf([{ name: "a", open: endless }])) break;
  await isClosed;
});

test("files are called by their ids and by what programs know them as, and those that are gone are told", async () => {
  const files = [
    { id: "1", mime: "image/jpeg", name: null },
    { id: "2", mime: "audio/ogg; codecs=opus", name: null },
    { id: "3", mime: "application/vnd.ms-excel", name: "../../Ma grossesse.XLS" },
    { id: "4", mime: "video/3gpp", name: null },
    { id: "5", mime: "text/plain", name: "no ending" },
  ];
  const open = async (id: string) => {
    if (id === "4") throw new Error("ENOENT");
    return some(id);
  };
  expect(unzipped(await bytesOf(zipOf(personFiles(files, open)))).map(({ name, text }) => [name, text])).toEqual([
    ["files/1.jpeg", "1"],
    ["files/2.ogg", "2"],
    ["files/3.XLS", "3"],
    ["files/5.txt", "5"],
    ["files/missing.txt", "These files were kept once, and are not there any more:\n4\n"],
  ]);
});
