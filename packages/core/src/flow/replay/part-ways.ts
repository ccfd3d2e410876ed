import type { Assets } from "../flow.ts";
import type { Segment } from "../session.ts";
import { describe } from "./describe.ts";
import type { Happening, Recording } from "./recording.ts";
import { type Again, replay } from "./replay.ts";

/** A turn in which two versions do not do the same. */
export interface Parting {
  /** Which turn of the recording it is, from 0. */
  readonly index: number;
  readonly happening: Happening;
  /** The last node to which both went in this turn, with its flow; missing where they part before the first. */
  readonly last?: { readonly flow: string; readonly node: string };
  /** Where each went from there; missing where it went nowhere. */
  readonly nextBefore?: string;
  readonly nextAfter?: string;
  /** What each did, line by line. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Why the other version could not take the turn at all. */
  readonly refused?: string;
}

/**
 * Runs a recording with other journeys and tells the turns that differ, in order; none if nobody would notice. The first
 * is where the two part ways: what comes after follows from it.
 */
export function partWays(recording: Recording, assets: Assets): readonly Parting[] {
  const again = replay(recording, assets);
  return recording.happenings.flatMap((happening, index) => {
    const other = again[index];
    return other === undefined ? [] : compare(happening, other, index);
  });
}

function compare(happening: Happening, again: Again, index: number): readonly Parting[] {
  const [before, after] = [happening.events.map(describe), again.events.map(describe)];
  const [way, otherWay] = [placesIn(happening.segments), placesIn(again.segments)];
  const shared = sharedLength(way, otherWay);
  const isSame = sameLines(before, after) && shared === way.length && shared === otherWay.length;
  if (isSame && again.refused === undefined) return [];
  const last = way[shared - 1];
  const nextBefore = way[shared]?.node;
  const nextAfter = otherWay[shared]?.node;
  return [
    {
      index,
      happening,
      before,
      after,
      ...(last && { last: { flow: last.flow, node: last.node } }),
      ...(nextBefore !== undefined && { nextBefore }),
      ...(nextAfter !== undefined && { nextAfter }),
      ...(again.refused !== undefined && { refused: again.refused }),
    },
  ];
}

interface Place {
  readonly flow: string;
  readonly node: string;
}

/** The node that was left first, and those that were reached. */
function placesIn(segments: readonly Segment[]): readonly Place[] {
  const [first] = segments;
  const reached = segments.map(({ flowUuid, destinationUuid }) => ({ flow: flowUuid, node: destinationUuid }));
  return first === undefined ? [] : [{ flow: first.flowUuid, node: first.nodeUuid }, ...reached];
}

function sharedLength(a: readonly Place[], b: readonly Place[]): number {
  const at = a.findIndex(({ flow, node }, i) => flow !== b[i]?.flow || node !== b[i]?.node);
  return at < 0 ? a.length : at;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
