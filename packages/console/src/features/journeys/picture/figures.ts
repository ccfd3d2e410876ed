import type { Picture } from "@hotline/core/picture/index.ts";

/** What was counted of a journey. */
export interface Counted {
  readonly begun: number;
  readonly exits: readonly { readonly exit: string; readonly taken: number }[];
  readonly stops: readonly { readonly node?: string | null; readonly stopped: number }[];
}

/** What is told of a node. */
export interface NodeFigures {
  /** How often somebody came here. */
  readonly came: number;
  /** How many ended here without being through. */
  readonly stopped: number;
  /** How many are here now. */
  readonly waiting: number;
  readonly exits: ReadonlyMap<string, number>;
}

/** The counts of each node: who came, by which exit they left, who stopped, and so who is still there. */
export function figuresOf({ nodes, edges }: Picture, counted: Counted): ReadonlyMap<string, NodeFigures> {
  const taken = new Map(counted.exits.map((one) => [one.exit, one.taken]));
  const first = nodes[0]?.uuid;
  const stops = new Map(counted.stops.map(({ node, stopped }) => [node ?? first, stopped]));
  const came = new Map<string, number>();
  for (const { exit, to } of edges) came.set(to, (came.get(to) ?? 0) + (taken.get(exit) ?? 0));
  return new Map(
    nodes.map(({ uuid, exits }) => {
      const here = (came.get(uuid) ?? 0) + (uuid === first ? counted.begun : 0);
      const left = new Map(exits.map((exit) => [exit.uuid, taken.get(exit.uuid) ?? 0]));
      const stopped = stops.get(uuid) ?? 0;
      const gone = [...left.values()].reduce((a, b) => a + b, 0);
      // Who was taken along from another version came by no way of this one.
      return [uuid, { came: here, stopped, waiting: Math.max(0, here - gone - stopped), exits: left }];
    }),
  );
}

/** The part of those who came here that ended here, from 0 to 1. */
export function dropOff({ came, stopped }: NodeFigures): number {
  return came === 0 ? 0 : Math.min(1, stopped / came);
}
