import type { FlagName } from "@hotline/core/model/flags.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Task } from "graphile-worker";
import type { FlagBoard } from "../store/flag-board.ts";

/** How long work of a feature that is switched off rests before it asks again. */
export const heldBackMs = 5_000;

/** What the payloads of such work have in common. */
type Owned = { readonly organisationId: OrganisationId };

/** When such work is asked for again. */
export const laterOn = () => ({ runAt: new Date(Date.now() + heldBackMs) });

/** Work of a feature that can be switched off: while it is off the job is held back, not dropped. */
export function whileOn<T extends Owned>(
  flags: Pick<FlagBoard, "isOn">,
  feature: { readonly flag: FlagName; readonly task: string; readonly concerns?: (payload: T) => boolean },
  work: Task,
): Task {
  return async (payload, helpers) => {
    const owned = payload as T;
    const { flag, task, concerns = () => true } = feature;
    if (!concerns(owned) || flags.isOn(owned.organisationId, flag)) await work(payload, helpers);
    else await helpers.addJob(task, owned, laterOn());
  };
}
