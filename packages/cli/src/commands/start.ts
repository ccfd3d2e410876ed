import { Command, InvalidArgumentError } from "commander";
import { startAll } from "../app/start-all.ts";
import { untilStopped } from "../app/until-stopped.ts";
import { welcome } from "../app/welcome.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

/** `hotline start`: everything on this machine, ready to chat with. */
export function startCommand(): Command {
  return new Command("start")
    .description("Start everything on this machine: database, server, and a phone in the browser to chat from.")
    .option("--port <n>", "port of the server (default 3000, or PORT); the phone page takes the next one", port)
    .option("--crowd", "with a few dozen people who chat with it, so that every page has something to show", false)
    .addHelpText(
      "after",
      examples(
        "npm start",
        "npm start -- --crowd",
        "npm start -- --port 4000",
        "HOTLINE_DATA_DIR=.data-two npm start -- --port 4000",
      ),
    )
    .action(async (options: { port?: number; crowd: boolean }) => {
      const env = options.port === undefined ? process.env : { ...process.env, PORT: String(options.port) };
      const early = new AbortController();
      const stopped = untilStopped(() => {
        say("\nStopping: finishing what was begun …");
        early.abort();
      });
      const running = await startAll(env, { crowd: options.crowd, signal: early.signal }).catch(unlessAborted(early));
      if (running) {
        say(welcome(running));
        await stopped;
        await running.close();
      }
      say("Stopped. Everything is kept for the next start.");
    });
}

/** What a start fails of that nobody wants any more is no news. */
function unlessAborted({ signal }: AbortController): (error: unknown) => undefined {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_534)
    throw new InvalidArgumentError("must be a whole number from 0 to 65534.");
  return value;
}
