import { ContactRun } from "./contact-run.ts";
import type { ContactWork, Setting } from "./setting.ts";
import type { SpokenTurns } from "./turn-log.ts";

/** Runs the waiting work of one contact, in order, over one state; nothing is stored here. */
export function runContact({ works, held }: ContactWork, setting: Setting): SpokenTurns {
  const run = new ContactRun(works[0], held, setting);
  for (const work of works) run.take(work);
  return run.result(works);
}

/**
 * The turns of work that the engine refused: nothing is said, the person stays where they were, the reason is kept. A
 * session that waited for an effect ends, for nothing else would ever end it.
 */
export function failedTurns({ works, held }: ContactWork, setting: Setting, error: string): SpokenTurns {
  const run = new ContactRun(works[0], [], setting);
  for (const work of [...held, ...works]) run.fail(work, error);
  return { ...run.result(works), released: held.map(({ id }) => id) };
}
