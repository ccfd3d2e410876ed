import type { ItemOf } from "./items.ts";

type Step = Pick<ItemOf<"TimelineTurn">["steps"][number], "kind" | "ok">;

/** Whether something that a journey asked of another system came to nothing: why the person got other words, or none. */
export const isFailedCall = (steps: readonly Step[]): boolean =>
  steps.some(({ kind, ok }) => kind === "CALL" && ok === false);
