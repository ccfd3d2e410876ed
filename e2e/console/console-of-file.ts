import { afterAll, beforeAll } from "vitest";
import type { HotlineOptions } from "../hotline.ts";
import { type Console, type OpenConsole, openConsole } from "./with-console.ts";

/** A console for all tests of the file that calls this; each begins where the one before left it. */
export function consoleOfFile(options?: HotlineOptions): () => Console {
  let console: OpenConsole | undefined;
  beforeAll(async () => {
    console = await openConsole(options);
  });
  afterAll(() => console?.close());
  return () => {
    if (!console) throw new Error("The console is not open.");
    return console;
  };
}
