import { expect, test } from "vitest";
import { heldUpReplies, isSilent, shares, toneOf, toneOfQueue } from "./shares.ts";

test("bars are as long as their share of the most frequent, and say their part of all", () => {
  const counts = [
    { key: "a", count: 30 },
    { key: "b", count: 10 },
  ];
  expect(shares(counts)).toEqual([
    { key: "a", count: 30, length: 1, part: 0.75 },
    { key: "b", count: 10, length: 1 / 3, part: 0.25 },
  ]);
  expect(shares([])).toEqual([]);
});

test("what people notice and what they suffer from have tones of their own, and what is not known has none", () => {
  expect(toneOf("reply", 300)).toBe("ok");
  expect(toneOf("reply", 3_000)).toBe("waiting");
  expect(toneOf("queueAge", 11)).toBe("urgent");
  expect(toneOf("reply", null)).toBe("quiet");
});

test("a broadcast may wait for hours, and a reply that waits for more than a minute is told", () => {
  const queue = (name: string, ageSeconds: number, length = 3) => ({ name, length, ageSeconds });
  expect(toneOfQueue(queue("bulk", 7200))).toBe("quiet");
  expect(toneOfQueue(queue("inbox", 11))).toBe("urgent");
  expect(toneOfQueue(queue("inbox", 0, 0))).toBe("ok");
  expect(heldUpReplies([queue("inbox", 90), queue("bulk", 7200), queue("outbox", 59)])).toBeUndefined();
  expect(heldUpReplies([queue("bulk", 7200), queue("outbox", 61)])?.length).toBe(3);
  expect(heldUpReplies([])).toBeUndefined();
});

test("a new installation is silent, one whose last message is an hour old is not", () => {
  const silent = { inToday: 0, outToday: 0, inPerSecond: 0, minutes: [{ in: 0, out: 0 }] };
  expect(isSilent(silent)).toBe(true);
  expect(isSilent({ ...silent, minutes: [{ in: 0, out: 1 }] })).toBe(false);
});
