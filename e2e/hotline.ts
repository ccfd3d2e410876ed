import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { killNow, type Leashed, letGo, spawnLeashed } from "./leash.ts";

const execFileAsync = promisify(execFile);
const main = fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url));

export interface Hotline {
  /** The page with the phones. */
  readonly phoneUrl: string;
  /** The console, for the team. */
  readonly url: string;
  /** Makes whoever opens it first the first admin. */
  readonly adminUrl: string;
  /** What `hotline …` prints, in the same data folder. */
  run(...args: readonly string[]): Promise<string>;
  /** Ends it as `kill -9` does: database, emulator and server are away until it is started again. */
  kill(): Promise<void>;
  /** Starts it again in its data folder and at its addresses. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** What a person gets from `npm start`, in a data folder of its own and on free ports; `--crowd` brings people with it. */
export async function startHotline(...more: readonly "--crowd"[]): Promise<Hotline> {
  const dataDir = await mkdtemp(join(tmpdir(), "hotline-e2e-"));
  const { DATABASE_URL, WHATSAPP_TOKEN, PHONE_PORT, ...env } = process.env;
  const start = (port: string, phonePort?: string) =>
    spawnLeashed([main, "start", "--port", port, ...more], {
      ...env,
      HOTLINE_DATA_DIR: dataDir,
      // Other tests run beside these: what they do to the machine must not switch off what is looked at here.
      HOTLINE_SHEDDING: "false",
      ...(phonePort && { PHONE_PORT: phonePort }),
    });
  let child = start("0");
  const close = async () => {
    await letGo(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const [phoneUrl = "", url = "", adminUrl = ""] = await addresses(child, 3);
    const startAgain = async () => {
      child = start(new URL(url).port, new URL(phoneUrl).port);
      await addresses(child, 2);
    };
    const run = async (...args: readonly string[]) => {
      const options = { env: { ...env, HOTLINE_DATA_DIR: dataDir } };
      return (await execFileAsync(process.execPath, [main, ...args], options)).stdout.trim();
    };
    return { phoneUrl, url, adminUrl, run, kill: () => killNow(child), startAgain, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The welcome, which is told when everything listens, names the phones, the console, and, as long as there is none, the
 * first admin's link in this order.
 */
async function addresses(child: Leashed, count: number): Promise<readonly string[]> {
  const lines = createInterface({ input: child.stdout });
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const told: string[] = [];
  lines.on("line", (line) => {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) told.push(address);
    if (told.length === count) resolve(told);
  });
  void once(lines, "close").then(() => reject(new Error("The hotline ended before it said where it is.")));
  return promise;
}
