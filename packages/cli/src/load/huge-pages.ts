import { readFile, writeFile } from "node:fs/promises";
import { defaultSettings } from "@hotline/server/embedded/settings.ts";

/** Linux's count of huge pages that are kept for whoever asks for them. */
const counter = "/proc/sys/vm/nr_hugepages";
/** PostgreSQL's shared memory beside its buffers: a tenth as much to tell about them, and locks and connections. */
const perBuffer = 1.1;
const besideMegabytes = 64;

/**
 * Has the kernel keep the huge pages that the embedded PostgreSQL can use and that are not free already, until disposed.
 * Throws where the kernel does not: for whoever is not root, in some containers, and where memory is short or scattered.
 */
export async function reserveHugePages(): Promise<AsyncDisposable> {
  const missing = pagesMissing(await readFile("/proc/meminfo", "utf8").catch(() => ""), sharedMegabytes());
  if (missing === 0) return { [Symbol.asyncDispose]: async () => {} };
  const before = await pagesKept();
  const wanted = before + missing;
  await writeFile(counter, `${wanted}`).catch(() => {
    throw new Error(
      `Only root may reserve huge pages. Run this as root, or have root say: sysctl vm.nr_hugepages=${wanted}`,
    );
  });
  const giveBack = () => writeFile(counter, `${before}`);
  const kept = await pagesKept();
  if (kept >= wanted) return { [Symbol.asyncDispose]: giveBack };
  await giveBack();
  throw new Error(
    `The kernel keeps ${kept} huge pages, not ${wanted}: its memory is short or scattered. A restart of the machine helps.`,
  );
}

/** Whom the kernel gives larger pages without being asked for them: everybody, who asks, or nobody. */
const giving = "/sys/kernel/mm/transparent_hugepage/enabled";

/** Has the kernel give larger pages to all who have much memory, until disposed. Throws where it does not. */
export async function giveLargePages(): Promise<AsyncDisposable> {
  const before = chosen(await readFile(giving, "utf8").catch(() => ""));
  if (before === undefined) throw new Error("This system gives no large pages: `--huge-pages` is for Linux.");
  await writeFile(giving, "always").catch(() => {
    throw new Error(
      `Only root may have all memory in large pages. Run this as root, or have root say: echo always > ${giving}`,
    );
  });
  return { [Symbol.asyncDispose]: () => writeFile(giving, before) };
}

/** The word that stands in brackets among those that may be chosen: `always [madvise] never`. */
export const chosen = (words: string): string | undefined => /\[(\w+)\]/.exec(words)?.[1];

/** How many pages are to be reserved before `megabytes` fit into free ones, by what `/proc/meminfo` says. */
export function pagesMissing(memory: string, megabytes: number): number {
  const kilobytes = number(memory, "Hugepagesize");
  if (!kilobytes) throw new Error("This system has no huge pages: `--huge-pages` is for Linux.");
  const free = number(memory, "HugePages_Free") - number(memory, "HugePages_Rsvd");
  return Math.max(0, Math.ceil((megabytes * 1024) / kilobytes) - free);
}

const number = (memory: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(memory)?.[1] ?? 0);

const sharedMegabytes = () => parseInt(defaultSettings()["shared_buffers"] ?? "", 10) * perBuffer + besideMegabytes;

const pagesKept = async () => Number(await readFile(counter, "utf8"));
