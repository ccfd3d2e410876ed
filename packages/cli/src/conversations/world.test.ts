import { expect, test } from "vitest";
import { World } from "./world.ts";

const http = (method: string, url: string) =>
  ({ kind: "http", calls: [{ method, url, headers: {}, body: "" }] }) as const;

test("of several answers each is given once, in order, and the last one for ever", () => {
  const world = new World(() => "2030-01-07");
  const url = "https://example.org/*";
  world.give({ method: "GET", url, status: 500, body: "" });
  world.give({ method: "GET", url, status: 200, body: "{}" });
  const statuses = [1, 2, 3].map((n) => world.answer(http("GET", `https://example.org/${n}`)));
  expect(statuses).toMatchObject([500, 200, 200].map((status) => ({ answers: [{ status }] })));
  expect(world.unanswered).toEqual([]);
});

test("a server that cannot be reached gives no answer, and one that is not given is told", () => {
  const world = new World(() => "2030-01-07");
  world.give({ method: "GET", url: "https://down.example.org/", status: 0, body: "" });
  expect(world.answer(http("GET", "https://down.example.org/"))).toMatchObject({ answers: [{ outcome: "noAnswer" }] });
  expect(world.unanswered).toEqual([]);
  world.answer(http("POST", "https://down.example.org/"));
  expect(world.unanswered).toEqual(["no answer is given for POST https://down.example.org/"]);
});

test("a language model, a classifier, airtime and e-mails answer as the script says", () => {
  const world = new World(() => "2030-01-07");
  world.giveSpeech("Be well");
  world.giveIntent("complaint");
  const llm = { uuid: "00000000-0000-4000-8000-000000000001", name: "Model" };
  expect(world.answer({ kind: "llm", llm, instructions: "", input: "" })).toMatchObject({ output: "Be well" });
  expect(world.answer({ kind: "classify", text: "x" })).toMatchObject({ intents: [{ name: "complaint" }] });
  expect(world.answer({ kind: "airtime", recipient: "tel:+1", amounts: { RWF: 50 } })).toMatchObject({ amount: 50 });
  expect(world.answer({ kind: "email", addresses: [], subject: "", body: "" })).toEqual({ kind: "email" });
  expect(world.unanswered).toEqual([]);
});

test("the days that a text names stand beside what it is about, as on the real server", () => {
  const world = new World(() => "2030-01-07");
  world.giveIntent("clinic_visit");
  expect(world.answer({ kind: "classify", text: "already went yesterday" })).toMatchObject({
    entities: { date: [{ value: "2030-01-06" }] },
  });
});

test("what nobody gave an answer for is told", () => {
  const world = new World(() => "2030-01-07");
  expect(world.answer({ kind: "classify", text: "ouch" })).toHaveProperty("error");
  expect(world.unanswered).toEqual(['nothing says what "ouch" is about']);
});
