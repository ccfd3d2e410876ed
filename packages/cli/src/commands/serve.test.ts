import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { until } from "@hotline/server/test/fixtures.ts";
import { calling, programme } from "@hotline/server/test/journeys.ts";
import { neighbour } from "@hotline/server/test/neighbour.ts";
import { withRoom } from "@hotline/server/test/room.ts";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("../main.js", import.meta.url));
const outside = neighbour();

/** A process that runs nothing but the jobs of a database. */
function jobs(databaseUrl: string): ChildProcess {
  const whatsapp = { WHATSAPP_TOKEN: "t", WHATSAPP_APP_SECRET: "s", WHATSAPP_VERIFY_TOKEN: "v" };
  const own = {
    DATABASE_URL: databaseUrl,
    PORT: "0",
    HOTLINE_ALLOW_PRIVATE_FETCH: "true",
    HOTLINE_LOG_LEVEL: "silent",
  };
  return spawn(process.execPath, [main, "serve", "--role", "jobs"], { env: { ...process.env, ...whatsapp, ...own } });
}

async function kill(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

test("what a killed process had begun is done by another one within seconds, not hours", () =>
  withRoom(programme(calling("weather", `${outside.url}/@input.text`)), async (room) => {
    // The first call is never answered.
    outside.answer = () => undefined;
    room.start();
    await room.tell("1", "weather", "Lagos");
    const first = jobs(room.url);
    await until(() => outside.asked.length === 1);
    await kill(first, "SIGKILL");
    outside.answer = (_, response) => response.end('{"sky": "clear"}');
    const second = jobs(room.url);
    try {
      await until(async () => (await room.texts("1")).includes("It is clear there. More?"));
      expect(outside.asked).toHaveLength(2);
    } finally {
      await kill(second, "SIGTERM");
    }
  }));
