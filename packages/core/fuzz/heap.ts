/** The heap after a full collection, at a share of the time between 0 and 1. */
export interface Look {
  readonly bytes: number;
  readonly share: number;
}

/** What the heap may grow by between the middle and the end, when all caches are full, and it is no leak. */
const allowedBytes = 16 * 2 ** 20;
/** Shorter runs have no time to fill the caches first, and only the size counts. */
export const judgedFromSeconds = 120;
const largestBytes = 1_024 * 2 ** 20;

/** Why the heap is not as it should be; undefined if it is. */
export function heapProblem(looks: readonly Look[], seconds: number): string | undefined {
  const last = smallest(looks.filter(({ share }) => share >= 0.75));
  if (last > largestBytes) return `the heap holds ${mebibytes(last)} MiB`;
  const middle = smallest(looks.filter(({ share }) => share >= 0.5 && share < 0.75));
  if (seconds < judgedFromSeconds || last - middle <= allowedBytes) return undefined;
  return `the heap grew from ${mebibytes(middle)} to ${mebibytes(last)} MiB in the second half`;
}

function smallest(looks: readonly Look[]): number {
  return looks.length === 0 ? 0 : Math.min(...looks.map(({ bytes }) => bytes));
}

export function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
