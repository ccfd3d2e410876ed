/** A save writes every chat and file. */
const atMostEveryMs = 1_000;

export interface Saver {
  /** Something changed that is to be kept. */
  touch(): void;
  start(): void;
  /** Saves what changed last. */
  stop(): void;
}

/**
 * Calls `save` soon after something changed. What it throws, such as a full disk, goes to `onFailure` once until it works
 * again: a world that cannot be kept goes on, and is tried to be kept.
 */
export function makeSaver(save: () => void, onFailure: (error: NodeJS.ErrnoException) => void): Saver {
  let changed = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (!changed) return;
    try {
      save();
      changed = failing = false;
    } catch (error) {
      if (!failing) onFailure(error as NodeJS.ErrnoException);
      failing = true;
    }
  };
  return {
    touch: () => {
      changed = true;
    },
    start() {
      timer = setInterval(flush, atMostEveryMs);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      flush();
    },
  };
}
