import type { Picture, PictureNode } from "@hotline/core/picture/index.ts";
import { expect, test } from "vitest";
import { dropOff, figuresOf } from "./figures.ts";
import { layoutOf, neighbour } from "./layout.ts";
import { readingOrder } from "./order.ts";

const node = (uuid: string, ...to: readonly (string | undefined)[]): PictureNode => ({
  uuid,
  isFirst: uuid === "a",
  parts: [],
  exits: to.map((destination, index) => ({
    uuid: `${uuid}${index}`,
    categories: [],
    rules: [],
    isTimeout: false,
    isOther: false,
    ...(destination === undefined ? {} : { destination }),
  })),
});

function picture(...nodes: readonly PictureNode[]): Picture {
  const edges = nodes.flatMap(({ uuid: from, exits }) =>
    exits.flatMap(({ uuid: exit, destination: to }) => (to === undefined ? [] : [{ exit, from, to }])),
  );
  return { uuid: "journey", name: "Journey", language: "eng", nodes, edges };
}

const fork = picture(node("a", "b", "c"), node("b", "c"), node("c", undefined), node("lost", "a"));

test("says of each node who came, who stopped, and who is still there", () => {
  const counted = {
    begun: 10,
    exits: [
      { exit: "a0", taken: 6 },
      { exit: "a1", taken: 2 },
      { exit: "b0", taken: 3 },
    ],
    stops: [
      { node: null, stopped: 1 },
      { node: "b", stopped: 2 },
    ],
  };
  const figures = figuresOf(fork, counted);
  expect(figures.get("a")).toMatchObject({ came: 10, stopped: 1, waiting: 1 });
  expect(figures.get("b")).toMatchObject({ came: 6, stopped: 2, waiting: 1 });
  expect(figures.get("c")).toMatchObject({ came: 5, stopped: 0, waiting: 5 });
  expect(dropOff({ came: 6, stopped: 2, waiting: 1, exits: new Map() })).toBeCloseTo(1 / 3);
  expect(dropOff({ came: 0, stopped: 2, waiting: 0, exits: new Map() })).toBe(0);
});

test("ways run as people read: to the right, to the left, or down, and no two cards lie on each other", () => {
  const right = layoutOf(fork, "right");
  const left = layoutOf(fork, "left");
  expect(right.get("a")?.x).toBeLessThan(right.get("b")?.x ?? 0);
  expect(left.get("a")?.x).toBeGreaterThan(left.get("b")?.x ?? 0);
  const down = layoutOf(fork, "down");
  expect(down.get("a")?.y).toBeLessThan(down.get("b")?.y ?? 0);
  for (const boxes of [right, left, down]) {
    const all = [...boxes.values()];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
  }
});

test("an arrow key leads to the nearest card in its direction, and nowhere where there is none", () => {
  const boxes = layoutOf(fork, "right");
  expect(neighbour(boxes, "a", "ArrowRight")).toBe("b");
  expect(neighbour(boxes, "b", "ArrowLeft")).toBe("a");
  expect(neighbour(boxes, "c", "ArrowRight")).toBeUndefined();
});

test("three hundred nodes are laid out in less than two seconds", () => {
  const many = Array.from({ length: 300 }, (_, i) => node(`n${i}`, `n${(i * 7 + 1) % 300}`, `n${(i * 3 + 2) % 300}`));
  const from = performance.now();
  expect(layoutOf(picture(...many), "right").size).toBe(300);
  expect(performance.now() - from).toBeLessThan(2000 * slowness());
});

/** A machine that does many things at once is slow: how much longer it takes for a fixed piece of work than it should. */
function slowness(): number {
  const from = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
  expect(sum).toBeGreaterThan(0);
  return Math.max(1, (performance.now() - from) / 20);
}

test("the list follows the ways, and what nothing reaches comes last", () => {
  expect(readingOrder(fork).map(({ uuid }) => uuid)).toEqual(["a", "b", "c", "lost"]);
});
