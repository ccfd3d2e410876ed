import { once } from "node:events";
import { createServer } from "node:net";

/** The port itself where it is free, or any free one for 0. Throws a sentence where another program has it. */
export async function freePort(wanted: number, host: string, option: string): Promise<number> {
  const probe = createServer();
  probe.listen(wanted, host);
  try {
    await once(probe, "listening");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EADDRNOTAVAIL")
      throw new Error(`HOST=${host} is no address of this machine: give one of its own, or 0.0.0.0 for all.`, {
        cause,
      });
    throw new Error(`Port ${wanted} cannot be used (${codeOf(cause)}): choose another by ${option}.`, { cause });
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : wanted;
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

function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "EADDRINUSE" ? "another program listens there" : (code ?? "unknown");
}
