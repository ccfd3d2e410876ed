import type { Environment } from "@hotline/core/expr/index.ts";
import {
  type Answer,
  type Assets,
  type Contact,
  failedEffect,
  type Run,
  resume,
  type Session,
  type Turn,
} from "@hotline/core/flow/index.ts";

/**
 * A whole sprint: whenever the engine stops for an effect its state is stored and read again, and it goes on with the
 * answer. What the parts tell is put together.
 */
export function sprint(first: Turn, answer: Answer, assets: Assets, environment: Environment): Turn {
  const runs = new Map<string, Run>(first.runs.map((run) => [run.uuid, run]));
  const [events, segments] = [[...first.events], [...first.segments]];
  let turn = first;
  while (turn.session.effect !== undefined) {
    const [session, contact]: [Session, Contact] = JSON.parse(JSON.stringify([turn.session, turn.contact]));
    const { id, request } = turn.session.effect;
    const result = answer(request) ?? failedEffect(request, "the corpus has no answer");
    turn = resume(session, { type: "effect", id, result }, contact, assets, environment);
    events.push(...turn.events);
    segments.push(...turn.segments);
    for (const run of turn.runs) runs.set(run.uuid, run);
  }
  return { ...turn, events, segments, runs: [...runs.values()] };
}
