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
  /** The console, for the team. */
  readonly url: string;
  /** Makes whoever opens it first the first admin. */
  readonly adminUrl: string;
  close(): Promise<void>;
}

/** What a person gets from `npm start`, in a data folder of its own and on free ports; `--crowd` brings people with it. */
export async function startHotline(...more: readonly "--crowd"[]): Promise<Hotline> {
  const dataDir = await mkdtemp(join(tmpdir(), "hotline-e2e-"));
  const { DATABASE_URL, WHATSAPP_TOKEN, PHONE_PORT, ...env } = process.env;
  const child = spawnLeashed([main, "start", "--port", "0", ...more], { ...env, HOTLINE_DATA_DIR: dataDir });
  const close = async () => {
    await letGo(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await addresses(child)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The welcome, which is told when everything listens, names the phones, the console, and the first admin's link in this order. */
async function addresses(child: Leashed): Promise<Omit<Hotline, "close">> {
  const lines = createInterface({ input: child.stdout });
  const { promise, resolve, reject } = Promise.withResolvers<Omit<Hotline, "close">>();
  const told: string[] = [];
  lines.on("line", (line) => {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) told.push(address);
    const [phoneUrl, url, adminUrl] = told;
    if (phoneUrl && url && adminUrl) resolve({ phoneUrl, url, adminUrl });
  });
  void once(lines, "close").then(() => reject(new Error("The hotline ended before it said where it is.")));
  return promise;
}
