import { expect, test } from "vitest";
import { arrivals, profileOf } from "./profile.ts";
import { seededRandom } from "./random.ts";

test("steady arrivals keep their rate, in order, and are the same for the same seed", () => {
  const once = [...arrivals(profileOf("steady", 500, 20), 500, 20, seededRandom(3))];
  expect(once.length).toBeGreaterThan(9_600);
  expect(once.length).toBeLessThan(10_400);
  expect(once).toEqual(once.toSorted((a, b) => a - b));
  expect([...arrivals(profileOf("steady", 500, 20), 500, 20, seededRandom(3))]).toEqual(once);
});

test("step climbs in four steps to the whole rate", () => {
  const step = profileOf("step", 400, 40);
  expect([0, 9, 10, 20, 30, 39].map(step)).toEqual([100, 100, 200, 300, 400, 400]);
});

test("launch has two announcements, and the second is the higher and the sharper one", () => {
  const launch = profileOf("launch", 1000, 100);
  expect(launch(10)).toBe(50);
  const [first, second] = [launch(25), launch(61)];
  expect(first).toBeGreaterThan(launch(19) * 5);
  expect(second).toBe(1000);
  expect(launch(61) - launch(60)).toBeGreaterThan((launch(25) - launch(20)) * 2);
  expect(launch(99)).toBeLessThan(150);
});
