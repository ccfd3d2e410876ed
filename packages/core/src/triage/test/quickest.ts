/**
 * Milliseconds of the quickest of several runs: other work on the machine makes some of them late, and hardly all. For
 * budgets that hostile input would break many times over; how fast something is, benchmarks tell.
 */
export function quickest(work: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
