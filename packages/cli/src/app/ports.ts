import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Ports of this range are given to nobody who asks the system for any: one that is found free long before we listen there, or
 * left for a moment by a restart, is free still.
 */
const [lowest, highest] = [20_000, 32_000];
const tries = 50;

/** The port itself where it is free, or any free one for 0. Throws a sentence where another program has it. */
export async function freePort(wanted: number, host: string, option: string): Promise<number> {
  for (let left = wanted === 0 ? tries : 1; ; left -= 1) {
    const port = wanted === 0 ? randomInt(lowest, highest) : wanted;
    try {
      await probe(port, host);
      return port;
    } catch (cause) {
      const error = cause as NodeJS.ErrnoException;
      if (error.code !== "EADDRINUSE" || left <= 1)
        throw new Error(whyNot(error, { wanted: port, host, option }), { cause });
    }
  }
}

async function probe(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  server.close();
  await once(server, "close");
}

function whyNot(
  { code }: NodeJS.ErrnoException,
  { wanted, host, option }: { wanted: number; host: string; option: string },
): string {
  switch (code) {
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST=${host} is no address of this machine: give one of its own, or 0.0.0.0 for all.`;
    case "EADDRINUSE":
      return `Port ${wanted} cannot be used (another program listens there): choose another by ${option}.`;
    case "EACCES":
      return `Port ${wanted} is for the administrator of this machine (EACCES): choose one from 1024 on by ${option}.`;
    default:
      return `Port ${wanted} cannot be used (${code ?? "unknown"}): choose another by ${option}.`;
  }
}

/** The port that a variable gives, if it does. */
export function portOf(env: Readonly<Record<string, string | undefined>>, name: string): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`${name} must be a whole number from 0 to 65535, not "${text}".`);
  return value;
}
