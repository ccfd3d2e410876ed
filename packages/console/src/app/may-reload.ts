const key = "hotline-reloaded";
const pauseMs = 60_000;

/** Whether the page may begin anew by itself: a file that is missing for good must not make it do so for ever. */
export function mayReload(kept: Pick<Storage, "getItem" | "setItem">, now: number): boolean {
  const last = Number(kept.getItem(key) ?? 0);
  if (now - last < pauseMs) return false;
  kept.setItem(key, String(now));
  return true;
}
