/**
 * One interval for all delayed work. Three statuses for each of thousands of sends a second would be as many timers;
 * here each is a push into an array, and what falls due in one tick can travel in one POST.
 */
export interface Wheel {
  after(ms: number, run: () => void): void;
  readonly size: number;
  close(): void;
}

const tickMs = 10;
const slotCount = 1024;

interface Entry {
  readonly tick: number;
  readonly run: () => void;
}

export function makeWheel(): Wheel {
  const slots: Entry[][] = Array.from({ length: slotCount }, () => []);
  const tickNow = () => Math.floor(performance.now() / tickMs);
  let done = tickNow();
  let size = 0;
  let timer: NodeJS.Timeout | undefined;

  function turn(): void {
    const until = tickNow();
    // A process that slept longer than one revolution visits each slot once.
    const first = Math.max(done + 1, until - slotCount + 1);
    done = until;
    for (let tick = first; tick <= until; tick++) visit(tick % slotCount, until);
    if (size === 0) stop();
  }

  function visit(at: number, until: number): void {
    const due = slots[at] ?? [];
    if (due.length === 0) return;
    slots[at] = [];
    for (const entry of due) {
      if (entry.tick > until) slots[at].push(entry);
      else {
        size--;
        entry.run();
      }
    }
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    after(ms, run) {
      if (timer === undefined) {
        done = tickNow();
        timer = setInterval(turn, tickMs);
      }
      const tick = Math.max(done, tickNow()) + Math.max(1, Math.ceil(ms / tickMs));
      slots[tick % slotCount]?.push({ tick, run });
      size++;
    },
    get size() {
      return size;
    },
    close: stop,
  };
}
