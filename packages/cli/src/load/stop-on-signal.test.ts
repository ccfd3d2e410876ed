import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const module = new URL("./stop-on-signal.ts", import.meta.url).href;

test("a stop waits for what is being made, which would stay behind, and a Ctrl-C that npm repeats is one", async () => {
  const program = `
    const { making, stopOnSignal } = await import("${module}");
    stopOnSignal(async () => console.log("ended"));
    await making(async () => {
      process.kill(process.pid, "SIGINT");
      process.kill(process.pid, "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 200));
      console.log("made");
    });
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(said).toBe("made\nended\n");
  expect(code).toBe(130);
});
