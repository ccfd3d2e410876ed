import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

/** Work that ends when it is told to. */
function work(name: string, begun: string[]) {
  let end = (_: "well" | "badly") => {};
  const done = new Promise<string>((resolve, reject) => {
    end = (how) => (how === "well" ? resolve(name) : reject(new Error(name)));
  });
  const begin = () => {
    begun.push(name);
    return done;
  };
  return { begin, end: (how: "well" | "badly") => end(how) };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what is about the same thing begins when the one before is over, also where that failed", async () => {
  const server = {};
  const begun: string[] = [];
  const [first, second, third] = ["first", "second", "third"].map((name) => work(name, begun));
  if (!first || !second || !third) throw new Error("three are made");
  const results = [first, second, third].map(({ begin }) => inTurn(server, "Ann", begin));
  const ends = Promise.allSettled(results);
  await soon();
  expect(begun).toEqual(["first"]);
  first.end("badly");
  await soon();
  expect(begun).toEqual(["first", "second"]);
  second.end("well");
  await soon();
  expect(begun).toEqual(["first", "second", "third"]);
  third.end("well");
  expect((await ends).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
});

test("what is about another thing waits for nothing", async () => {
  const server = {};
  const begun: string[] = [];
  const [slow, quick] = [work("slow", begun), work("quick", begun)];
  void inTurn(server, "Ann", slow.begin);
  const ended = inTurn(server, "Ben", quick.begin);
  quick.end("well");
  expect(await ended).toBe("quick");
  expect(begun).toEqual(["slow", "quick"]);
});

test("who signs in again waits for nothing that was asked before", async () => {
  const server = {};
  const begun: string[] = [];
  const [lost, next] = [work("lost", begun), work("next", begun)];
  void inTurn(server, "Ann", lost.begin);
  const ended = inTurn({}, "Ann", next.begin);
  next.end("well");
  expect(await ended).toBe("next");
});
