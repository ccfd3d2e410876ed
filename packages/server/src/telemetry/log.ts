import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

export type Log = Logger;

/** Whoever may keep a warning back, and tell it later or not at all. */
export type Keeper = (warning: { readonly error: string; readonly code?: string; tell(): void }) => boolean;

/** Structured logs. They carry ids of ours, never a message text, a phone number or a WhatsApp message id. */
export function createLog(level: string, destination?: DestinationStream, keeps: Keeper = () => false): Log {
  const hooks = { logMethod: sparing(keeps) };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks };
  return destination ? pino(options, destination) : pino(options);
}

const warning = 40;
const quietMs = 10_000;
/** More different warnings than any fault makes. */
const mostKept = 1_000;

/**
 * A warning that is repeated is told once in ten seconds, with how often it was kept back: a database that is away for a
 * minute made a thousand lines, among which whoever looks at night finds nothing else.
 */
function sparing(keeps: Keeper): NonNullable<NonNullable<LoggerOptions["hooks"]>["logMethod"]> {
  const told = new Map<string, { readonly at: number; more: number }>();
  return function logMethod(args, method, level) {
    const [what, message] = args as unknown as [unknown, unknown];
    if (level !== warning || typeof what !== "object" || what === null || !("error" in what))
      return method.apply(this, args);
    const [key, now] = [`${message} ${what.error}`, performance.now()];
    const last = told.get(key);
    if (last && now - last.at < quietMs) {
      last.more += 1;
      return;
    }
    if (told.size > mostKept) told.clear();
    told.set(key, { at: now, more: 0 });
    const repeated = last && last.more > 0 ? { repeated: last.more } : {};
    const tell = () => method.apply(this, [{ ...what, ...repeated }, message] as never);
    if (!keeps({ ...(what as ReturnType<typeof describe>), tell })) tell();
  };
}

/** What may be said of an error: driver errors carry row values in `detail`, which stay out of the log. */
export function describe(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { error: error.message, ...code, at: error.stack?.split("\n")[1]?.trim() ?? "" };
}
