import { execFile } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { killNow, type Leashed, letGo, spawnLeashed } from "./leash.ts";
import { madeOnce } from "./made-once.ts";

const execFileAsync = promisify(execFile);
const main = fileURLToPath(new URL("../packages/cli/src/main.js", import.meta.url));

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

export interface HotlineOptions {
  /** With people who chat with it. */
  readonly crowd?: boolean;
  /** Data sources, journeys and webhooks may call this machine. */
  readonly allowPrivate?: boolean;
  /** Somebody starts it for the first time: it has learned nothing yet. Slower, and needed outside a run of the tests. */
  readonly isNew?: boolean;
}

/** What a person gets from `npm start`, in a data folder of its own and on free ports. */
export async function startHotline({ crowd, allowPrivate, isNew = false }: HotlineOptions = {}): Promise<Hotline> {
  const dataDir = await mkdtemp(join(tmpdir(), "hotline-e2e-"));
  let child: Leashed | undefined;
  const close = async () => {
    if (child) await letGo(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    // Not by Node: the files belong to the user who runs PostgreSQL.
    if (!isNew) await execFileAsync("cp", ["-a", `${await madeOnce("hotline-learned", learn)}/.`, dataDir]);
    const fetching = allowPrivate ? { HOTLINE_ALLOW_PRIVATE_FETCH: "true" } : {};
    child = start(dataDir, { ...fetching, PORT: "0" }, crowd);
    const [phoneUrl = "", url = "", adminUrl = ""] = await addresses(child, 3);
    const startAgain = async () => {
      child = start(dataDir, { ...fetching, PORT: new URL(url).port, PHONE_PORT: new URL(phoneUrl).port }, crowd);
      await addresses(child, 2);
    };
    const kill = async () => child && killNow(child);
    return { phoneUrl, url, adminUrl, run: (...args) => run(dataDir, args), kill, startAgain, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Nobody's own settings, but for the folder. */
function envOf(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL, WHATSAPP_TOKEN, PHONE_PORT, ...env } = process.env;
  // Other tests run beside these: what they do to the machine must not switch off what is looked at here.
  return { ...env, HOTLINE_DATA_DIR: dataDir, HOTLINE_SHEDDING: "false" };
}

function start(dataDir: string, settings: Readonly<Record<string, string>>, crowd = false): Leashed {
  return spawnLeashed([main, "start", ...(crowd ? ["--crowd"] : [])], { ...envOf(dataDir), ...settings });
}

async function run(dataDir: string, args: readonly string[]): Promise<string> {
  return (await execFileAsync(process.execPath, [main, ...args], { env: envOf(dataDir) })).stdout.trim();
}

/** As after the first start, with its model learned: that takes a processor ten seconds, and each time it is the same one. */
async function learn(dataDir: string): Promise<void> {
  const first = start(dataDir, { PORT: "0" });
  try {
    await addresses(first, 3);
  } finally {
    await letGo(first);
  }
  await run(dataDir, ["triage", "retrain"]);
  // As for the tests of the server: nobody tidies a database that is thrown away in a moment, nor waits for its disk.
  const hasty = ["autovacuum", "fsync", "full_page_writes"].map((name) => `${name} = off\n`);
  await appendFile(join(dataDir, "postgres", "postgresql.auto.conf"), hasty.join(""));
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
