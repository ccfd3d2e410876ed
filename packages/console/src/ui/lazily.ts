import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const loads = new Set<() => Promise<unknown>>();

/**
 * A part that is fetched when it is first shown, or when the browser has nothing else to do: somebody who opens a window
 * just when the connection is lost should find it there.
 */
export function lazily<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  loads.add(load);
  return lazy(load);
}

/** Fetches what `lazily` has put off. What does not come now comes when it is asked for. */
export function fetchTheRest(): void {
  for (const load of loads) void load().catch(() => undefined);
}
