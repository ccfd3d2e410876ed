import { expect, test } from "vitest";
import { Rests } from "./rests.ts";

test("a service that was silent twice rests for a minute, and again after its next silence", () => {
  const rests = new Rests();
  rests.wasSilent("Rasa", 0);
  expect(rests.isResting("Rasa", 1)).toBe(false);
  rests.wasSilent("Rasa", 10_000);
  expect(rests.isResting("Rasa", 69_999)).toBe(true);
  expect(rests.isResting("the embeddings", 69_999)).toBe(false);
  expect(rests.isResting("Rasa", 70_000)).toBe(false);
  rests.wasSilent("Rasa", 80_000);
  expect(rests.isResting("Rasa", 80_001)).toBe(true);
});

test("a service that answers, be it with an error, was not silent", () => {
  const rests = new Rests();
  rests.wasSilent("Rasa", 0);
  rests.hasAnswered("Rasa");
  rests.wasSilent("Rasa", 10_000);
  expect(rests.isResting("Rasa", 10_001)).toBe(false);
});
