import { parseArgs } from "node:util";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { startEmulator } from "./emulator.ts";
import { chosenOptions, help } from "./environment.ts";

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) process.stdout.write(help);
  else await start();
} catch (error) {
  process.stderr.write(`The emulator did not start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const onTrouble = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  const emulator = await startEmulator({ ...chosenOptions(process.env), onTrouble });
  process.stdout.write(`WhatsApp emulator and phone page: ${emulator.url}\n`);
  let isClosing = false;
  const close = () => {
    if (!isClosing) void emulator.close();
    isClosing = true;
  };
  // Of one Ctrl-C the terminal tells, and npm tells once more.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, close);
}
