/** Looks at something again and again until it is closed; a look that takes longer than the time between two is waited for. */
export function regularly(
  everyMs: number,
  look: () => Promise<void>,
  failed: (error: unknown) => void,
): { close(): Promise<void> } {
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
  }, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
