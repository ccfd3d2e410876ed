/** WhatsApp's clock: real time, moved forward by tests that cannot wait a day. */
export interface Clock {
  now(): number;
  seconds(): string;
  advance(ms: number): void;
}

export function makeClock(): Clock {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return {
    now,
    seconds: () => String(Math.floor(now() / 1000)),
    advance: (ms) => {
      ahead += Math.max(0, ms);
    },
  };
}
