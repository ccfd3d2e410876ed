import { plainly } from "./plain.ts";

/** What a command tells the person in front of it. */
export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** One clear sentence, and the stack only for those who ask for it. */
export function complain(error: unknown): void {
  const text = plainly(error) ?? (error instanceof Error ? error.message || error.name : String(error));
  process.stderr.write(`${text}\n`);
  if (process.env["HOTLINE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
}
