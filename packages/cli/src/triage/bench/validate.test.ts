import { expect, test } from "vitest";
import { dealt } from "./validate.ts";

const examples = Array.from({ length: 40 }, (_, i) => ({
  text: `text ${i}`,
  labels: [i % 4 === 0 ? "rare" : "often"],
}));

test("each label is dealt out evenly", () => {
  for (const label of ["rare", "often"]) {
    const parts = dealt(examples, 5, 1).filter((_, i) => examples[i]?.labels[0] === label);
    for (const part of [0, 1, 2, 3, 4])
      expect(parts.filter((each) => each === part)).toHaveLength(label === "rare" ? 2 : 6);
  }
});

test("another repeat puts other examples together, and the same one the same", () => {
  expect(dealt(examples, 5, 0)).toEqual(dealt(examples, 5, 0));
  const together = (repeat: number) => dealt(examples, 5, repeat).map((part, i) => `${part} ${i}`);
  expect(together(1)).not.toEqual(together(0));
});
