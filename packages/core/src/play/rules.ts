import { Keywords } from "../flow/keywords/match.ts";
import type { TriggerDefinition } from "../model/project.ts";
import type { Programme } from "./programme.ts";

/** The part of a programme by which messages are judged. */
export type Rules = Pick<Programme, "keywords" | "newContact" | "catchAll">;

/** Triggers whose journey cannot be started sleep: what they would have taken goes on to the next ones. */
export function rulesOf(triggers: readonly TriggerDefinition[], isLive: (journey: string) => boolean): Rules {
  const awake = triggers.filter(({ journey }) => isLive(journey));
  const journeyOf = (kind: TriggerDefinition["kind"]) => awake.find((trigger) => trigger.kind === kind)?.journey;
  return { keywords: new Keywords(awake), newContact: journeyOf("newContact"), catchAll: journeyOf("catchAll") };
}
