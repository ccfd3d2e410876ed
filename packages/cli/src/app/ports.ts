import { once } from "node:events";
import { createServer } from "node:net";

/** The port itself where it is free, or any free one for 0. Throws a sentence where another program has it. */
export async function freePort(wanted: number, host: string, option: string): Promise<number> {
  const probe = createServer();
  probe.listen(wanted, host);
  try {
    await once(probe, "listening");
  } catch (cause) {
    throw new Error(whyNot(cause as NodeJS.ErrnoException, { wanted, host, option }), { cause });
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : wanted;
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
