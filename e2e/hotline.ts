import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Leashed, letGo, spawnLeashed } from "./leash.ts";

const main = fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url));

export interface Hotline {
  /** The page with the phones. */
  readonly phoneUrl: string;
  close(): Promise<void>;
}

/** What a person gets from `npm start`, in a data folder of its own and on free ports. */
export async function startHotline(): Promise<Hotline> {
  const dataDir = await mkdtemp(join(tmpdir(), "hotline-e2e-"));
  const { DATABASE_URL, WHATSAPP_TOKEN, PHONE_PORT, ...env } = process.env;
  const child = spawnLeashed([main, "start", "--port", "0"], { ...env, HOTLINE_DATA_DIR: dataDir });
  const close = async () => {
    await letGo(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { phoneUrl: await phonePage(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first address of the welcome, which is told when everything listens. */
async function phonePage(child: Leashed): Promise<string> {
  const lines = createInterface({ input: child.stdout });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  lines.on("line", (line) => {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) resolve(url);
  });
  void once(lines, "close").then(() => reject(new Error("The hotline ended before it said where its phones are.")));
  return promise;
}
