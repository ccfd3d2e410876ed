import { useEffect, useState } from "react";

/** Figures come once a second, and on a busy server every few. */
const patienceMs = 15_000;

/** Since when no new figures have come, by this browser's clock; null while they do. */
export function useStandsStill(figures: object | undefined): Date | null {
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    setSince(null);
    if (figures === undefined) return;
    const came = new Date();
    const timer = setTimeout(() => setSince(came), patienceMs);
    return () => clearTimeout(timer);
  }, [figures]);
  return since;
}
