import type { PictureNode } from "@hotline/core/picture/index.ts";
import { type Edge, type Node, type NodeHandle, Position } from "@xyflow/react";
import type { NodeFigures } from "./figures.ts";
import { type Box, type Direction, exitHeight } from "./layout.ts";
import type { Looked } from "./looked.ts";
import type { Problem } from "./problems.ts";

export interface CardData extends Record<string, unknown> {
  readonly node: PictureNode;
  readonly figures: NodeFigures | undefined;
  readonly problems: readonly Problem[];
  readonly direction: Direction;
  readonly taken: ReadonlySet<string>;
  readonly isHere: boolean;
  readonly isVisited: boolean;
  readonly isChosen: boolean;
  readonly isCounted: boolean;
  readonly hasEnd: boolean;
}

export type Card = Node<CardData, "card">;

/** The cards of a picture at their places. */
export function cardsOf(looked: Looked, boxes: ReadonlyMap<string, Box>, direction: Direction): Card[] {
  const { picture, figures, problems, standing, node: chosen, isCounted, hasEnd } = looked;
  const isOurs = standing.at?.flow === picture.uuid;
  return picture.nodes.map((node) => {
    const { x, y, width, height } = boxes.get(node.uuid) ?? { x: 0, y: 0, width: 0, height: 0 };
    return {
      id: node.uuid,
      type: "card" as const,
      position: { x, y },
      width,
      height,
      // Known beforehand, also of cards that were never in sight: all of them are to fit when somebody wants to see all.
      measured: { width, height },
      handles: handlesOf(node, { width, height }, direction),
      data: {
        node,
        direction,
        isCounted,
        hasEnd,
        taken: standing.taken,
        figures: figures.get(node.uuid),
        problems: problems.filter((one) => one.node === node.uuid),
        isHere: isOurs && standing.at?.node === node.uuid,
        isVisited: standing.visited.has(node.uuid),
        isChosen: chosen === node.uuid,
      },
    };
  });
}

type Size = Pick<Box, "width" | "height">;

/** Where ways come in and go out: told beforehand, so that ways to cards out of sight can be drawn. */
function handlesOf({ exits }: PictureNode, { width, height }: Size, direction: Direction): NodeHandle[] {
  const common = { width: 1, height: 1 };
  const into: NodeHandle = {
    ...common,
    id: "in",
    type: "target",
    ...(direction === "down"
      ? { position: Position.Top, x: width / 2, y: 0 }
      : direction === "right"
        ? { position: Position.Left, x: 0, y: 30 }
        : { position: Position.Right, x: width, y: 30 }),
  };
  const out = exits.map(({ uuid: id }, index): NodeHandle => {
    const y = height - 8 - (exits.length - index - 0.5) * exitHeight;
    const share = (index + 0.5) / exits.length;
    if (direction === "down")
      return { ...common, id, type: "source", position: Position.Bottom, x: width * share, y: height };
    return direction === "right"
      ? { ...common, id, type: "source", position: Position.Right, x: width, y }
      : { ...common, id, type: "source", position: Position.Left, x: 0, y };
  });
  return [into, ...out];
}

/** Dashes along hundreds of long ways cost more to draw than all the cards. */
const mostDashed = 80;

/** The ways: the more people took one, the broader it is; those of the phone stand out. */
export function edgesOf({ picture, figures, standing }: Looked, boxes: ReadonlyMap<string, Box>): Edge[] {
  const counts = picture.edges.map(({ from, exit }) => figures.get(from)?.exits.get(exit) ?? 0);
  const most = Math.max(1, ...counts);
  return picture.edges.map(({ exit, from, to }, index) => {
    const isTaken = standing.taken.has(exit);
    const isBack = leadsBack(boxes.get(from), boxes.get(to));
    return {
      id: exit,
      source: from,
      target: to,
      sourceHandle: exit,
      targetHandle: "in",
      // The library would read each out by its ids; the list beside the picture says where every exit leads.
      domAttributes: { "aria-hidden": true },
      style: {
        stroke: isTaken ? "var(--ok)" : "var(--line-strong)",
        strokeWidth: 1.25 + (isBack ? 1 : 4) * Math.sqrt((counts[index] ?? 0) / most),
        ...(isBack && boxes.size <= mostDashed ? { strokeDasharray: "4 4" } : {}),
      },
      zIndex: isTaken ? 1 : 0,
    };
  });
}

/** Ways that lead back to an earlier layer are drawn lightly: they cross what matters. */
function leadsBack(from: Box | undefined, to: Box | undefined): boolean {
  return from !== undefined && to !== undefined && from.layer >= to.layer;
}
