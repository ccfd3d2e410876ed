import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The bytes of an archive, written while they are sent: nothing of it is kept in memory. Nothing is compressed, for pictures
 * and sound are that already. A file that cannot be read ends it with that error.
 */
export function zipOf(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  // It is one, of which the types tell half.
  const archive = zip.outputStream as Readable;
  const fail = (error: Error) => archive.destroy(error);
  let current: Readable | undefined;
  // Whoever went away in the middle leaves no open file behind.
  archive.once("close", () => current?.destroy());
  const onOpen = (content: Readable) => {
    current = content.once("error", fail);
  };
  zip.on("error", fail);
  putAll(entries, zip, onOpen).catch(fail);
  return archive;
}

async function putAll(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  zip: ZipFile,
  onOpen: (content: Readable) => void,
): Promise<void> {
  for await (const { name, open } of entries)
    zip.addReadStreamLazy(name, { compress: false }, (take) => {
      const content = Readable.from(open());
      onOpen(content);
      take(null, content);
    });
  zip.end();
}
