import type { Fields } from "../read/fields.ts";
import type { Trigger } from "../session.ts";

/** What every trigger has. */
export type TriggerBase = Pick<Trigger, "flow" | "triggeredOn" | "params" | "history" | "batch">;

/** One kind of trigger: how it is read from the JSON of the flow specification. */
export interface TriggerKind {
  readonly type: Trigger["type"];
  read(fields: Fields, base: TriggerBase): Trigger;
}
