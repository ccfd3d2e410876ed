import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { request } from "undici";
import { freePort } from "../app/ports.ts";

/** As `deploy/hotline.service` starts it. */
const program = ["--use-largepages=silent", fileURLToPath(new URL("../main.js", import.meta.url)), "serve"];

/** On a crowded machine two servers read their programs for a minute. */
const readyWithinMs = 120_000;

/** A server in a process of its own, on a port that it keeps over restarts. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  start(): Promise<void>;
  /** SIGKILL, without a word; returns when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function serverProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort(0, "127.0.0.1", "--port");
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, "exit");
    ending.kill(signal);
    const hung = setTimeout(() => {
      process.stderr.write(`The server on port ${port} did not end within 15 s of ${signal} and was killed.\n`);
      ending.kill("SIGKILL");
    }, 15_000);
    await exited;
    clearTimeout(hung);
  };
  return {
    port,
    get pid() {
      return child?.pid ?? 0;
    },
    async start() {
      child = spawn(process.execPath, program, {
        env: { ...process.env, ...env, PORT: String(port) },
        stdio: ["ignore", "ignore", "inherit"],
      });
      await ready(child, port);
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  const end = performance.now() + readyWithinMs;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server ended with status ${child.exitCode} while starting.`);
    const answer = await request(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    await answer?.body.dump();
    if (answer?.statusCode === 200) return;
    await delay(25);
  }
  throw new Error(`The server was not ready within ${readyWithinMs / 1000} seconds.`);
}
