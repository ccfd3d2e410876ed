import { once } from "node:events";
import { createServer } from "node:net";

/** The port itself where it is free, or any free one for 0. Throws a sentence where another program has it. */
export async function freePort(wanted: number, host: string, option: string): Promise<number> {
  const probe = createServer();
  probe.listen(wanted, host);
  try {
    await once(probe, "listening");
  } catch (cause) {
    throw new Error(`Port ${wanted} cannot be used (${codeOf(cause)}): choose another by ${option}.`, { cause });
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : wanted;
}

function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "EADDRINUSE" ? "another program listens there" : (code ?? "unknown");
}
