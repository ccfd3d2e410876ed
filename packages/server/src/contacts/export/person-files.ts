import type { FileOfPerson } from "../../store/files/person.ts";
import type { ZipEntry } from "./zip.ts";

/** Null, or an error, where it is not there. */
type Open = (id: string) => Promise<AsyncIterable<Uint8Array> | null>;

/** What WhatsApp takes, where the second half of its type is no ending that programs know. */
const endings: Readonly<Record<string, string>> = { plain: "txt", mpeg: "mp3", "3gpp": "3gp", msword: "doc" };

/**
 * Files of a person's messages for an archive, called by the ids that they have in its tables. Those that are not there any
 * more are told in a last one: what is missing must not look as if it had never been.
 */
export async function* personFiles(files: readonly FileOfPerson[], open: Open): AsyncGenerator<ZipEntry> {
  const missing: string[] = [];
  for (const { id, mime, name } of files) {
    if (await isThere(id, open)) yield { name: `files/${id}${endingOf(mime, name)}`, open: () => reading(id, open) };
    else missing.push(id);
  }
  if (missing.length === 0) return;
  const text = `These files were kept once, and are not there any more:\n${missing.join("\n")}\n`;
  yield { name: "files/missing.txt", open: () => textOf(text) };
}

async function isThere(id: string, open: Open): Promise<boolean> {
  for await (const _ of (await open(id).catch(() => null)) ?? nothing()) return true;
  return false;
}

async function* reading(id: string, open: Open): AsyncGenerator<Uint8Array> {
  yield* (await open(id)) ?? nothing();
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function endingOf(mime: string, name: string | null): string {
  const kind = mime.replace(/^.*\//, "").replace(/;.*$/, "").trim();
  const own = /\.[a-z0-9]{1,8}$/i.exec(name ?? "")?.[0];
  return own ?? (/^[a-z0-9]{1,8}$/.test(kind) ? `.${endings[kind] ?? kind}` : "");
}
