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

test("more files than the old form of an archive can count are all there", async () => {
  const entries = Array.from({ length: 65_536 }, (_, n) => ({ name: String(n), open: () => some("x") }));
  const archive = await bytesOf(zipOf(entries));
  const large = archive.lastIndexOf(Buffer.from("PK\u0006\u0006"));
  expect(archive.readBigUInt64LE(large + 32)).toBe(65_536n);
  const directory = Number(archive.readBigUInt64LE(large + 48));
  expect(archive.toString("latin1", directory, directory + 4)).toBe("PK\u0001\u0002");
});

test("a file that grew while it was put in ends the archive, which is then seen to be broken", async () => {
  const texts = ["short", "longer"];
  const entries = [{ name: "a", open: () => some(texts.shift() ?? "") }];
  await expect(bytesOf(zipOf(entries))).rejects.toThrow("changed");
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
