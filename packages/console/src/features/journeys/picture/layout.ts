import { Graph, layout } from "@dagrejs/dagre";
import type { Picture, PictureNode } from "@hotline/core/picture/index.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far along the ways it lies, whichever way they run. */
  readonly layer: number;
}

/** Where ways run: from the start edge to the end edge as people read, or from top to bottom on narrow screens. */
export type Direction = "right" | "left" | "down";

const cardWidth = 264;
/** Exits stand at the end of a card, each as high as this, with this below them. */
export const exitHeight = 28;
const sizes = { padding: 12, line: 18, charactersPerLine: 36, mostLines: 6, bubble: 22, chip: 30, step: 24 };

/** How high a card will be: known beforehand, so that nothing moves once it is drawn, however many there are. */
function heightOf({ parts, question, exits }: PictureNode): number {
  const { padding, line, charactersPerLine, mostLines, bubble, chip, step } = sizes;
  const linesOf = (text: string) =>
    text.split("\n").reduce((sum, row) => sum + Math.max(1, Math.ceil([...row].length / charactersPerLine)), 0);
  const partHeights = parts.map((part) => {
    if (part.kind === "step") return step;
    const { text, replies, attachments } = part.bubble;
    const words = text === "" ? 0 : Math.min(mostLines, linesOf(text)) * line + bubble;
    return (
      words +
      Math.min(replies.length, mostReplies) * chip +
      (replies.length > mostReplies ? step : 0) +
      attachments.length * step
    );
  });
  const gaps = parts.length * 6;
  const asked = question === undefined ? 0 : 34;
  return padding * 2 + partHeights.reduce((a, b) => a + b, 0) + gaps + asked + exits.length * exitHeight;
}

/** More quick replies than these are counted, not shown. */
export const mostReplies = 4;

/**
 * Places the cards in layers along the ways: a node is as far along as it is from the beginning. Only ways from one layer
 * to the next pull cards together; those that go back, or far ahead, would cost minutes in a journey of hundreds of nodes.
 */
export function layoutOf(picture: Picture, direction: Direction): ReadonlyMap<string, Box> {
  const { nodes, edges } = picture;
  const depths = depthsOf(picture);
  const graph = new Graph();
  const rankdir = direction === "down" ? "TB" : "LR";
  graph.setGraph({ rankdir, nodesep: 36, ranksep: direction === "down" ? 56 : 96 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.uuid, { width: cardWidth, height: heightOf(node) });
  for (const { from, to } of edges) if (depths.get(to) === (depths.get(from) ?? 0) + 1) graph.setEdge(from, to, {});
  layout(graph);
  return new Map(nodes.map((node) => [node.uuid, boxOf(graph.node(node.uuid), direction)]));
}

/** How many ways it takes to come to each node, from the first one or from one that nothing reaches. */
function depthsOf({ nodes, edges }: Picture): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>(nodes.map(({ uuid }) => [uuid, []]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  const depths = new Map<string, number>();
  for (const { uuid: root } of nodes) {
    if (depths.has(root)) continue;
    depths.set(root, 0);
    const open = [root];
    for (const uuid of open)
      for (const to of next.get(uuid) ?? []) {
        if (depths.has(to)) continue;
        depths.set(to, (depths.get(uuid) ?? 0) + 1);
        open.push(to);
      }
  }
  return depths;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** dagre gives centres; where people read from right to left, the picture is its own mirror. */
function boxOf({ x, y, width, height }: Placed, direction: Direction): Box {
  const left = x - width / 2;
  const layer = direction === "down" ? y - height / 2 : left;
  return { x: direction === "left" ? -left - width : left, y: y - height / 2, width, height, layer };
}

/** The node to go to from this one with an arrow key: the nearest in that direction. */
export function neighbour(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  key: "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown",
): string | undefined {
  const here = boxes.get(from);
  if (here === undefined) return undefined;
  let best: { readonly uuid: string; readonly far: number } | undefined;
  for (const [uuid, box] of boxes) {
    const far = uuid === from ? Number.POSITIVE_INFINITY : distance(here, box, key);
    if (far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { uuid, far };
  }
  return best?.uuid;
}

/** Straight ahead counts once, aside twice; what lies behind is out of reach. */
function distance(a: Box, b: Box, key: string): number {
  const dx = b.x + b.width / 2 - (a.x + a.width / 2);
  const dy = b.y + b.height / 2 - (a.y + a.height / 2);
  const [ahead, aside] =
    key === "ArrowRight" ? [dx, dy] : key === "ArrowLeft" ? [-dx, dy] : key === "ArrowDown" ? [dy, dx] : [-dy, dx];
  return ahead <= 1 ? Number.POSITIVE_INFINITY : ahead + 2 * Math.abs(aside);
}
