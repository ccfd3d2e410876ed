import { expect, test } from "vitest";
import type { Story } from "./ledger.ts";
import { count, judge } from "./truth.ts";

/** A person who said as many things as there are answers due, and heard `heard`; the n-th at n seconds. */
function story(due: readonly (readonly string[])[], heard: readonly string[]): Story {
  return {
    user: 1,
    said: due.map(() => ({ utterance: { kind: "text", text: "x" }, intendedAt: 0, saidAt: 0, ackedAt: 0 })),
    heard: heard.map((text, index) => ({ reply: { text, choices: [] }, acceptedAt: index })),
  };
}

/** In shorthand: lost, doubled, reordered, wrong. */
function faults(due: readonly (readonly string[])[], heard: readonly string[]): string {
  const { lost, doubled, reordered, wrong } = count(judge(story(due, heard), due).findings);
  return `${lost} ${doubled} ${reordered} ${wrong}`;
}

test("what came as it was due is no fault, also where texts repeat", () => {
  expect(faults([["a", "b"], [], ["a"]], ["a", "b", "a"])).toBe("0 0 0 0");
});

test("two replies that changed places are one out of order", () => {
  expect(faults([["a"], ["b"], ["c"]], ["a", "c", "b"])).toBe("0 0 1 0");
});

test("the last reply of all is missed, too", () => {
  expect(faults([["a"], ["b"]], ["a"])).toBe("1 0 0 0");
});

test("a message processed twice shows as doubled", () => {
  expect(faults([["a", "b"], ["c"]], ["a", "b", "a", "b", "c"])).toBe("0 2 0 0");
});

test("a text that nobody asked for is wrong", () => {
  expect(faults([["a"]], ["a", "z"])).toBe("0 0 0 1");
});

test("several faults of one person are told apart", () => {
  expect(faults([["a"], ["b"], ["c"], ["d"]], ["a", "a", "z", "d"])).toBe("1 1 0 1");
});

test("a message is answered when the last of its replies was accepted, and not at all while one is missing", () => {
  const due = [["a", "b"], ["c", "d"], []];
  expect(judge(story(due, ["a", "b", "c"]), due).answeredAt).toEqual([1, null, null]);
});
