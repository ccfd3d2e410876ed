import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

const main = fileURLToPath(new URL("../main.js", import.meta.url));
// Whole programs start and stop here, beside other tests.
vi.setConfig({ testTimeout: 180_000 });

let dataDir = "";
const started: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hotline-start-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) if (isRunning(child)) await kill(child, "SIGTERM");
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function kill(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" | "SIGINT"): Promise<void> {
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

function hotline(more: Readonly<Record<string, string>>, ...args: readonly string[]): ChildProcess {
  const { DATABASE_URL, WHATSAPP_TOKEN, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...args], { env: { ...env, HOTLINE_DATA_DIR: dataDir, ...more } });
  started.push(child);
  return child;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly phoneUrl: string;
}

async function start(more: Readonly<Record<string, string>> = {}): Promise<Started> {
  const child = hotline(more, "start", "--port", "0");
  const found: string[] = [];
  if (!child.stdout || !child.stderr) throw new Error("no output");
  const complaints = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    found.push(...(line.match(/http:\S+/g) ?? []));
    if (line.includes("Ctrl-C")) break;
  }
  if (found.length === 0) throw new Error(`It did not start: ${await complaints}`);
  child.stdout.resume();
  const [phoneUrl = "", health = ""] = found;
  return { child, url: new URL("/", health).href, phoneUrl };
}

/** Says something from a handset, and waits for an answer that was not there before. */
async function chat({ phoneUrl }: Started, text: string): Promise<string> {
  const handset = `${phoneUrl}_emulator/handsets/27600000001`;
  const post = (url: string, body: unknown) =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  await post(`${phoneUrl}_emulator/handsets`, { phone: "27600000001", name: "Thandi" });
  const before = await answers(handset);
  expect((await post(`${handset}/messages`, { kind: "text", text })).ok).toBe(true);
  for (;;) {
    const now = await answers(handset);
    if (now.length > before.length) return now.slice(before.length).join("\n");
    await delay(50);
  }
}

async function answers(handset: string): Promise<readonly string[]> {
  const { messages } = (await (await fetch(`${handset}/messages`)).json()) as { messages: { from: string }[] };
  return messages.filter(({ from }) => from === "hotline").map((message) => JSON.stringify(message));
}

/** What a command that must fail says before it ends with status 1. */
async function refusal(child: ChildProcess): Promise<string> {
  const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : "", once(child, "exit")]);
  expect(code).toBe(1);
  return said;
}

test("start answers the first message, and finds its data after a kill -9", async () => {
  const began = Date.now();
  const first = await start();
  expect(await chat(first, "hello")).toContain("COVID-19");
  // 3 s on a machine with nothing else to do; the tests beside this one may take all of it for a while.
  expect(Date.now() - began).toBeLessThan(120_000);
  await kill(first.child, "SIGKILL");
  // What parts `hotline serve` leaves `hotline start` whole. That it does less on a crowded machine is said among its lines.
  const second = await start({ HOTLINE_ROLES: "web", HOTLINE_SHEDDING: "false" });
  expect(await (await fetch(`${second.url}healthz`)).json()).toEqual({ status: "ok" });
  expect(await chat(second, "menu")).toContain("1");
  // Triage trains still, for the kill cut it off: that it begins anew at the next start is no news for a newcomer.
  const said = second.child.stdout ? text(second.child.stdout) : "";
  // Of one Ctrl-C the terminal tells, and npm tells once more.
  second.child.kill("SIGINT");
  await kill(second.child, "SIGINT");
  expect(second.child.exitCode).toBe(0);
  expect(await said).toBe("\nStopping: finishing what was begun …\nStopped. Everything is kept for the next start.\n");
});

test("Ctrl-C in the middle of the first start stops it, and a kill there does not hurt the next one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-early-"));
  const stopped = hotline({ HOTLINE_DATA_DIR: folder }, "start", "--port", "0");
  const said = stopped.stdout ? text(stopped.stdout) : "";
  await appears(join(folder, "postgres", "PG_VERSION"));
  await kill(stopped, "SIGINT");
  expect(stopped.exitCode).toBe(0);
  expect(await said).toContain("Stopped.");
  await rm(join(folder, "postgres"), { recursive: true });
  const killed = hotline({ HOTLINE_DATA_DIR: folder }, "start", "--port", "0");
  await appears(join(folder, "postgres", "PG_VERSION"));
  await kill(killed, "SIGKILL");
  const next = await start({ HOTLINE_DATA_DIR: folder });
  expect(await chat(next, "hello")).toContain("COVID-19");
  await kill(next.child, "SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

async function appears(path: string): Promise<void> {
  while (!existsSync(path)) await delay(5);
}

test("a port that is taken, and a start beside a running one, are told in sentences that say how to choose another place, and leave nothing behind", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const child = hotline({}, "start", "--port", String(port));
  expect(await refusal(child)).toBe(
    `Port ${port} cannot be used (another program listens there): choose another by \`npm start -- --port 4000\`.\n`,
  );
  other.close();

  const first = await start();
  const said = await refusal(hotline({}, "start", "--port", "0"));
  expect(said).toContain(`runs already in ${dataDir} (process ${first.child.pid}) at ${first.url.slice(0, -1)}`);
  expect(said).toContain("HOTLINE_DATA_DIR=.data-two npm start -- --port 4000");
  expect(await chat(first, "menu")).not.toBe("");
  await kill(first.child, "SIGTERM");
});

test.each(["", "below"])(
  "a data folder that cannot be is told with the variable that chooses another: a file, %j",
  async (more) => {
    const folder = await mkdtemp(join(tmpdir(), "hotline-no-folder-"));
    const path = join(folder, "file", more);
    await writeFile(join(folder, "file"), "");
    expect(await refusal(hotline({ HOTLINE_DATA_DIR: path }, "start", "--port", "0"))).toBe(
      `The data folder ${path} cannot be used. ${path} cannot be: a part of this path is a file, no folder. HOTLINE_DATA_DIR chooses another: HOTLINE_DATA_DIR=.data-two npm start\n`,
    );
    await rm(folder, { recursive: true });
  },
);

test("settings that are wrong or not complete are told before anything is made", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hotline-half-"));
  const half = await refusal(hotline({ HOTLINE_DATA_DIR: folder, WHATSAPP_TOKEN: "t" }, "start", "--port", "0"));
  expect(half).toContain("WHATSAPP_APP_SECRET is missing");
  const files = { HOTLINE_DATA_DIR: folder, HOTLINE_FILES_DIR: join(main, "files") };
  expect(await refusal(hotline(files, "start", "--port", "0"))).toMatch(
    /^HOTLINE_FILES_DIR cannot be used\. .*no folder/,
  );
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
