import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { Pool } from "undici";
import { startEmulator } from "../src/emulator.ts";

/**
 * How much CPU the emulator needs for a rate of sends with all their statuses. The emulator runs alone in a child
 * process; this one sends, and is the callback. Example: node packages/emulator/bench/sends.ts --rate 5000 --seconds 10
 */

const number = { id: "100000000000001", wabaId: "200000000000001", display: "+1 555 010 2030", name: "Bench" };
const token = "bench-token";

if (process.argv.includes("--child")) await child();
else await parent();

async function child(): Promise<void> {
  const emulator = await startEmulator({
    appSecret: "bench-secret",
    token,
    number,
    webhookUrl: process.argv.at(-1) ?? "",
    throughput: 0,
    pairLimit: false,
    window: "off",
    batchSize: 100,
    readShare: 1,
    sentMs: [50, 150],
    deliveredMs: [50, 150],
    readMs: [50, 300],
  });
  process.send?.({ url: emulator.url });
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuSeconds: (user + system) / 1e6, stats: emulator.stats(), rss: process.memoryUsage.rss() });
  });
}

interface Usage {
  cpuSeconds: number;
  stats: Record<string, number>;
  rss: number;
}

async function parent(): Promise<void> {
  const { values } = parseArgs({
    options: { rate: { type: "string", default: "5000" }, seconds: { type: "string", default: "10" } },
  });
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  let posts = 0;
  const callback = createServer((request, response) => {
    posts++;
    request.resume().on("end", () => response.end());
  }).listen(0, "127.0.0.1");
  await once(callback, "listening");
  const { port } = callback.address() as AddressInfo;
  const emulator = fork(new URL(import.meta.url), ["--child", `http://127.0.0.1:${port}/hook`]);
  const { url } = await next<{ url: string }>(emulator);
  const usage = () => {
    emulator.send("usage");
    return next<Usage>(emulator);
  };

  await sendAt(url, 500, 1);
  const before = await usage();
  const started = performance.now();
  const { late, waits } = await sendAt(url, rate, seconds);
  const took = (performance.now() - started) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const after = await usage();

  report({ before, after, took, waits, rate, late, posts });
  emulator.kill();
  callback.close();
  callback.closeAllConnections();
}

interface Measured {
  readonly before: Usage;
  readonly after: Usage;
  readonly took: number;
  readonly waits: readonly number[];
  readonly rate: number;
  readonly late: number;
  readonly posts: number;
}

function report({ before, after, took, waits, rate, late, posts }: Measured): void {
  const sends = (after.stats["accepted"] ?? 0) - (before.stats["accepted"] ?? 0);
  const statuses = (after.stats["statuses"] ?? 0) - (before.stats["statuses"] ?? 0);
  const cpu = after.cpuSeconds - before.cpuSeconds;
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const lines = [
    `${sends} sends in ${took.toFixed(1)} s: ${Math.round(sends / took)} a second (asked: ${rate}; sent late: ${late})`,
    `${statuses} statuses in ${posts} webhook posts`,
    `emulator: ${cpu.toFixed(2)} CPU s, ${((cpu / took) * 100).toFixed(0)} % of a core, ${((cpu / sends) * 1e6).toFixed(0)} µs a send with its statuses`,
    `answer p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; memory ${(after.rss / 1e6).toFixed(0)} MB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function next<T>(from: ReturnType<typeof fork>): Promise<T> {
  return new Promise((resolve) => from.once("message", (message) => resolve(message as T)));
}

/** Open loop: each tick sends what is due, whether or not the earlier ones were answered. */
async function sendAt(url: string, rate: number, seconds: number): Promise<{ late: number; waits: number[] }> {
  const pool = new Pool(url, { connections: 64, pipelining: 1 });
  const total = rate * seconds;
  const waits: number[] = [];
  const open = new Set<Promise<void>>();
  const started = performance.now();
  let sent = 0;
  let late = 0;
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate));
    if (due - sent > rate / 10) late += due - sent;
    for (; sent < due; sent++) {
      const one = send(pool, sent).then((ms) => void waits.push(ms));
      open.add(one);
      void one.finally(() => open.delete(one));
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(open);
  await pool.close();
  return { late, waits };
}

async function send(pool: Pool, at: number): Promise<number> {
  const started = performance.now();
  const response = await pool.request({
    path: `/v25.0/${number.id}/messages`,
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      messaging_product: "whatsapp",
      to: `4477${String(at % 100_000).padStart(8, "0")}`,
      type: "interactive",
      biz_opaque_callback_data: `bench-${at}`,
      interactive: {
        type: "button",
        body: { text: "How can we help? Pick a topic." },
        action: {
          buttons: ["News", "Cases", "Menu"].map((title) => ({
            type: "reply",
            reply: { id: `topic:${title}`, title },
          })),
        },
      },
    }),
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`send ${at} got ${response.statusCode}`);
  return performance.now() - started;
}
