/** How often something was, beside the others of its list. */
export interface Share {
  readonly key: string;
  readonly count: number;
  /** Of the most frequent one, 0 to 1: how long its bar is. */
  readonly length: number;
  /** Of all, 0 to 1. */
  readonly part: number;
}

export function shares(counts: readonly { readonly key: string; readonly count: number }[]): readonly Share[] {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const all = Math.max(
    1,
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  return counts.map(({ key, count }) => ({ key, count, length: count / most, part: count / all }));
}

export type Tone = "urgent" | "waiting" | "ok" | "quiet";

/** Above these people notice; above the second they suffer. Seconds for ages, milliseconds for replies. */
const limits = { queueAge: [2, 10], reply: [2_000, 10_000] } as const;

export function toneOf(kind: keyof typeof limits, value: number | null | undefined): Tone {
  if (value === null || value === undefined) return "quiet";
  const [notice, suffer] = limits[kind];
  return value > suffer ? "urgent" : value > notice ? "waiting" : "ok";
}

interface Queue {
  readonly name: string;
  readonly length: number;
  readonly ageSeconds: number;
}

/** Bulk may take hours at a number's rate, and nobody suffers from it. */
export function toneOfQueue({ name, length, ageSeconds }: Queue): Tone {
  if (length === 0) return "ok";
  return name === "bulk" ? "quiet" : toneOf("queueAge", ageSeconds);
}

/** After so long a reply that WhatsApp has not taken is no matter of load any more. */
const heldUpSeconds = 60;

/** The replies that WhatsApp does not take, where the oldest waits for long. */
export function heldUpReplies<Q extends Queue>(queues: readonly Q[]): Q | undefined {
  return queues.find(({ name, length, ageSeconds }) => name === "outbox" && length > 0 && ageSeconds > heldUpSeconds);
}

/** Whether nothing was ever said here. */
export function isSilent(figures: {
  readonly inToday: number;
  readonly outToday: number;
  readonly inPerSecond: number;
  readonly minutes: readonly { readonly in: number; readonly out: number }[];
}): boolean {
  const { inToday, outToday, inPerSecond, minutes } = figures;
  return inToday + outToday + inPerSecond === 0 && minutes.every((minute) => minute.in + minute.out === 0);
}
