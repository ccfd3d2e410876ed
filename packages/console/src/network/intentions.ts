import { hashOf } from "@hotline/core/triage/features/hash.ts";
import { newId } from "./new-id.ts";

/** What somebody wants done: the same words and values are the same intention. */
type Intention = readonly unknown[];

interface Kept {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whoever wants the same again after so long means another time. */
const keptMs = 3_600_000;
const place = "hotline.intentions";

/** In this tab, so that a page that is loaded again knows them; by a hash, so that what was typed is written down nowhere. */
let kept = read();

/**
 * The id under which it is asked for. It stays the same until it is known to be done: pressed twice, pressed again after an
 * error, or in a window that was closed and opened again, it is asked for under one id, and so done once.
 */
export function idOf(intention: Intention): string {
  const key = keyOf(intention);
  const before = kept[key];
  if (before && Date.now() - before.at < keptMs) return before.id;
  const id = newId();
  keep({ ...kept, [key]: { id, at: Date.now() } });
  return id;
}

/** It is done: the same again is another intention. */
export function done(intention: Intention): void {
  const { [keyOf(intention)]: _, ...others } = kept;
  keep(others);
}

/** Does what takes an id of its own, under the id of the intention. */
export async function underOneId<T>(intention: Intention, work: (id: string) => Promise<T>): Promise<T> {
  const result = await work(idOf(intention));
  done(intention);
  return result;
}

const keyOf = (intention: Intention): string => String(hashOf(JSON.stringify(intention)));

function keep(next: Readonly<Record<string, Kept>>): void {
  const now = Date.now();
  kept = Object.fromEntries(Object.entries(next).filter(([, { at }]) => now - at < keptMs));
  try {
    sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage may be full, or forbidden; then they live as long as the page.
  }
}

function read(): Readonly<Record<string, Kept>> {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? "{}") as Readonly<Record<string, Kept>> | null) ?? {};
  } catch {
    return {};
  }
}
