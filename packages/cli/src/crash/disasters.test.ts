import { expect, test } from "vitest";
import { seededRandom } from "../load/random.ts";
import { shuffle } from "./disasters.ts";

test("each disaster happens as often as asked, in an order that the seed decides", () => {
  const order = shuffle(20, 5, seededRandom(1));
  expect(order.filter((one) => one === "kill a server")).toHaveLength(20);
  expect(order.filter((one) => one === "crash PostgreSQL")).toHaveLength(5);
  expect(shuffle(20, 5, seededRandom(1))).toEqual(order);
  expect(shuffle(20, 5, seededRandom(2))).not.toEqual(order);
});
