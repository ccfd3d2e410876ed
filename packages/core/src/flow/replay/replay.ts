import { defaultEnvironment, type Environment } from "../../expr/index.ts";
import { failedEffect } from "../effects/index.ts";
import { resume, start } from "../engine.ts";
import { EngineError } from "../errors.ts";
import type { Assets } from "../flow.ts";
import type { Turn } from "../session.ts";
import type { Happening, Recording } from "./recording.ts";

/** What came of one turn when it was run again; `refused` says why it could not be. */
export type Again = Pick<Turn, "events" | "segments"> & { readonly refused?: string };

/** Runs a recording again with other journeys: the same inputs at the same times, the same answers, the same chance. */
export function replay(recording: Recording, assets: Assets): readonly Again[] {
  let standing: Standing | undefined;
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;
  return recording.happenings.map((happening) => {
    const turn = again(happening, recording, standing, assets, newId);
    if (typeof turn === "string") return { events: [], segments: [], refused: turn };
    standing = { session: turn.session, contact: turn.contact };
    return { events: turn.events, segments: turn.segments };
  });
}

type Standing = Pick<Turn, "session" | "contact">;

/** The turn, or why there is none. */
function again(
  { at, cause, answers, chance }: Happening,
  { settings }: Recording,
  standing: Standing | undefined,
  assets: Assets,
  newId: () => string,
): Turn | string {
  const environment: Environment = {
    // A journey that asks more often than the old one gets a middle number.
    ...defaultEnvironment({ now: at, newId, random: inOrder(chance, 0.5) }),
    ...settings,
  };
  const next = inOrder(answers, undefined);
  const options = {
    answer: (request: Parameters<typeof failedEffect>[0]) => {
      const given = next();
      return given?.kind === request.kind ? given : failedEffect(request, "the recording has no answer to this");
    },
  };
  try {
    if (cause.kind === "start") {
      const { trigger, contact, call } = cause;
      return start(trigger, contact, assets, environment, call === undefined ? options : { ...options, call });
    }
    if (standing === undefined) return "There is no session to go on with";
    return resume(standing.session, cause.input, standing.contact, assets, environment, options);
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}

function inOrder<T, U>(list: readonly T[], otherwise: U): () => T | U {
  let at = 0;
  return () => (at < list.length ? (list[at++] as T) : otherwise);
}
