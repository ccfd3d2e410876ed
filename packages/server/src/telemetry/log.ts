import { type Logger, pino } from "pino";

export type Log = Logger;

/** Structured logs. They carry ids of ours, never a message text, a phone number or a WhatsApp message id. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be said of an error: driver errors carry row values in `detail`, which stay out of the log. */
export function describe(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { error: error.message, ...code, at: error.stack?.split("\n")[1]?.trim() ?? "" };
}
