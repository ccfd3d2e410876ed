import { expect, test } from "vitest";
import {
  emptyThread,
  type Happening,
  type Item,
  isBlank,
  linesOf,
  type Message,
  type Thread,
  threadReducer,
  wantedIn,
} from "./thread.ts";

const message = (id: string, second: number, more: Partial<Message> = {}): Message => ({
  __typename: "ThreadMessage",
  id,
  place: `17${String(second).padStart(14, "0")}.${id}`,
  at: new Date(second * 1000).toISOString(),
  numberId: "n1",
  direction: "INBOUND",
  content: { kind: "text", text: id },
  quoted: null,
  delivery: null,
  author: null,
  clientId: null,
  triage: null,
  corrections: [],
  file: null,
  ...more,
});

const note = (id: string, second: number): Happening => ({
  __typename: "ThreadEvent",
  id,
  place: `17${String(second).padStart(14, "0")}.${id}`,
  at: new Date(second * 1000).toISOString(),
  event: "note",
  author: "me",
  details: {},
});

const ids = ({ items }: Thread) => items.map(({ id }) => id);
const begin = (...items: Item[]) => threadReducer(emptyThread, { kind: "begin", items, hasEarlier: true, unsent: [] });
const send = (thread: Thread, clientId: string) =>
  threadReducer(thread, { kind: "send", message: { clientId, text: "Hello", at: 0 } });

test("whatever comes in whatever order stands in order of time, once", () => {
  const thread = threadReducer(begin(message("b", 2)), { kind: "news", items: [message("c", 3), note("a", 1)] });
  const again = threadReducer(thread, {
    kind: "earlier",
    items: [message("a0", 0), message("b", 2)],
    hasEarlier: false,
  });
  expect(ids(again)).toEqual(["a0", "a", "b", "c"]);
  expect(again.hasEarlier).toBe(false);
});

test("a tick changes what became of a message that is shown, and nothing else; of another it tells nothing", () => {
  const delivery = { __typename: "MessageDelivery" as const, state: "read", at: null, failure: null };
  const ticks = ["a", "gone"].map((messageId) => ({ __typename: "MessageTick" as const, messageId, delivery }));
  const thread = threadReducer(begin(message("a", 1), message("b", 2)), { kind: "news", items: [], ticks });
  expect(thread.items).toEqual([message("a", 1, { delivery }), message("b", 2)]);
});

test("a later word on a message takes the place of the earlier one", () => {
  const delivery = { __typename: "MessageDelivery" as const, state: "read", at: null, failure: null };
  const thread = threadReducer(begin(message("a", 1)), { kind: "news", items: [message("a", 1, { delivery })] });
  expect(thread.items).toEqual([message("a", 1, { delivery })]);
});

test("what is sent is pending until it arrives, may fail, and is tried again under the same id", () => {
  const pending = send(begin(), "x");
  expect(pending.unsent).toMatchObject([{ clientId: "x", state: "pending" }]);
  const failed = threadReducer(pending, { kind: "failed", clientId: "x", error: "away" });
  expect(failed.unsent).toMatchObject([{ state: "failed", error: "away" }]);
  const retried = send(failed, "x");
  expect(retried.unsent).toMatchObject([{ clientId: "x", state: "pending" }]);
  const arrived = threadReducer(retried, { kind: "news", items: [message("m", 5, { clientId: "x" })] });
  expect(arrived.unsent).toEqual([]);
  expect(ids(arrived)).toEqual(["m"]);
  expect(threadReducer(failed, { kind: "forget", clientId: "x" }).unsent).toEqual([]);
});

test("ten thousand messages are taken in and laid out in no time", () => {
  const all = Array.from({ length: 10_000 }, (_, i) => message(`m${i}`, i));
  const began = performance.now();
  const thread = threadReducer(begin(...all), { kind: "news", items: [message("last", 20_000)] });
  expect(linesOf(thread.items, (at) => at.slice(0, 10)).length).toBeGreaterThan(10_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a new day has a line of its own, and what one side says at once stands together", () => {
  const lines = linesOf([message("a", 0), message("b", 10), note("n", 11), message("c", 90_000)], (at) =>
    at.slice(0, 10),
  );
  expect(
    lines.map((line) => (line.kind !== "item" ? line.kind : `${line.item.id}${line.isFollowing ? "+" : ""}`)),
  ).toEqual(["day", "a", "b+", "n", "day", "c"]);
});

test("where a person goes over to another of our numbers, a line says so; where all is of one, none does", () => {
  const said = [
    message("a", 0),
    message("b", 10, { numberId: "n2" }),
    note("n", 11),
    message("c", 12),
    message("d", 13),
  ];
  const kinds = (items: readonly Item[]) =>
    linesOf(items, () => "today").map((line) => (line.kind === "number" ? line.numberId : line.kind));
  expect(kinds(said)).toEqual(["day", "n1", "item", "n2", "item", "item", "n1", "item", "item"]);
  expect(kinds(said.slice(2))).toEqual(["day", "item", "item", "item"]);
});

test("an address may name one message", () => {
  expect(wantedIn("#message-0198-ab")).toBe("0198-ab");
  expect(wantedIn("#message-<b>")).toBeUndefined();
  expect(wantedIn("")).toBeUndefined();
});

test("a thread of which only what the team did is left is blank; one with a message, or with earlier ones, is not", () => {
  const events: Thread = { ...emptyThread, items: [note("a", 1)] };
  expect(isBlank(events)).toBe(true);
  expect(isBlank({ ...events, hasEarlier: true })).toBe(false);
  expect(isBlank({ ...events, items: [note("a", 1), message("b", 2)] })).toBe(false);
  expect(isBlank(send(emptyThread, "x"))).toBe(false);
});
