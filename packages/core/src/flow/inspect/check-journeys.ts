import { tell } from "../../model/findings.ts";
import { FlowError } from "../errors.ts";
import { isRecord } from "../read/fields.ts";
import { readFlow } from "../read/flow.ts";
import type { Found, Setting, Severity } from "./check.ts";
import { checks } from "./checks/index.ts";
import { type Outline, outlineOf } from "./outline.ts";

/** Something that is wrong with a journey, with its place and what to do. */
export interface Finding extends Omit<Found, "severity"> {
  readonly code: string;
  readonly severity: Severity;
  /** Name and UUID of the journey. */
  readonly journey: string;
  readonly flow: string;
}

/** A project without its journeys: those are read here. */
export type Surroundings = Omit<Setting, "journeys">;

/** Checks all journeys of a project, each by every check; definitions that cannot run are findings, too. */
export function checkJourneys(definitions: readonly unknown[], surroundings: Surroundings): readonly Finding[] {
  const refused = definitions.flatMap(refusal);
  const journeys = definitions.flatMap(readable);
  const setting = { ...surroundings, journeys };
  return [...refused, ...journeys.flatMap((journey) => checkJourney(journey, setting))];
}

function checkJourney(journey: Outline, setting: Setting): readonly Finding[] {
  return checks.flatMap(({ code, severity, find }) =>
    [...find(journey, setting)].map((found) => ({
      code,
      severity,
      journey: journey.name,
      flow: journey.uuid,
      ...found,
    })),
  );
}

function refusal(definition: unknown): readonly Finding[] {
  try {
    readFlow(definition);
    return [];
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    const { name = "", uuid = "" } = isRecord(definition) ? definition : {};
    return [
      {
        code: "broken-definition",
        severity: "error",
        journey: String(name),
        flow: String(uuid),
        ...tell("BROKEN_DEFINITION", { why: error.message.endsWith(".") ? error.message : `${error.message}.` }),
      },
    ];
  }
}

/** What can be laid out is checked all the same: the more an author learns at once, the better. */
function readable(definition: unknown): readonly Outline[] {
  try {
    return [outlineOf(definition)];
  } catch (error) {
    if (error instanceof FlowError) return [];
    throw error;
  }
}
