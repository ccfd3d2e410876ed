import { afterAll, beforeAll } from "vitest";
import { type Console, type OpenConsole, openConsole } from "./with-console.ts";

/** A console for all tests of the file that calls this; each begins where the one before left it. */
export function consoleOfFile(): () => Console {
  let console: OpenConsole | undefined;
  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console?.close());
  return () => {
    if (!console) throw new Error("The console is not open.");
    return console;
  };
}
