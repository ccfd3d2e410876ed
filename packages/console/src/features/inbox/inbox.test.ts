import { expect, test } from "vitest";
import {
  arrivals,
  emptyList,
  filterText,
  hasLeft,
  type List,
  listReducer,
  minutesLeft,
  neighbour,
  type Row,
  whyOf,
} from "./inbox.ts";

const row = (contactId: string, more: Partial<Row> = {}): Row => ({
  __typename: "Conversation",
  contactId,
  numberId: "n",
  name: contactId,
  phone: null,
  language: "eng",
  optedOut: false,
  state: "OPEN",
  snoozedUntil: null,
  urgency: 0,
  reason: null,
  reasonName: null,
  waitingSince: null,
  lastInboundAt: null,
  windowEndsAt: null,
  lastOutboundAt: null,
  unread: 0,
  labels: [],
  collectionId: null,
  assignee: null,
  claim: null,
  lastMessage: null,
  ...more,
});

const news = (list: List, ...ids: string[]): List =>
  listReducer(list, { kind: "news", order: ids, rows: ids.map((id) => row(id)) });

test("a list that nobody points at follows the server", () => {
  const list = news(news(emptyList, "a", "b"), "c", "a", "b");
  expect(list.shown).toEqual(["c", "a", "b"]);
  expect(arrivals(list)).toBe(0);
});

test("under the pointer nothing moves: rows change where they stand, and new ones wait until they are wanted", () => {
  const held = listReducer(news(emptyList, "a", "b"), { kind: "hold", isHeld: true });
  const changed = listReducer(held, { kind: "news", order: ["c", "b"], rows: [row("c"), row("b", { unread: 3 })] });
  expect(changed.shown).toEqual(["a", "b"]);
  expect(changed.rows.get("b")?.unread).toBe(3);
  expect(arrivals(changed)).toBe(1);
  expect(hasLeft(changed, "a")).toBe(true);
  expect(listReducer(changed, { kind: "showNew" }).shown).toEqual(["c", "b"]);
  expect(listReducer(changed, { kind: "hold", isHeld: false }).shown).toEqual(["c", "b"]);
});

test("a pointer that waits there already does not keep the first rows away", () => {
  const held = listReducer(emptyList, { kind: "hold", isHeld: true });
  expect(news(held, "a").shown).toEqual(["a"]);
});

test("the keys go to the next row and the one before, and stop at the ends", () => {
  expect(neighbour(["a", "b"], undefined, 1)).toBe("a");
  expect(neighbour(["a", "b"], "a", 1)).toBe("b");
  expect(neighbour(["a", "b"], "b", 1)).toBe("b");
  expect(neighbour(["a", "b"], "a", -1)).toBe("a");
  expect(neighbour([], "a", 1)).toBeUndefined();
});

test("why somebody waits is told by what triage or a journey wrote down", () => {
  expect(whyOf(row("a", { urgency: 2, reason: { urgent: "bleeding" }, reasonName: "Heavy bleeding" }))).toEqual({
    kind: "urgent",
    name: "Heavy bleeding",
  });
  expect(whyOf(row("a", { urgency: 1, reason: { states: ["loss"] } }))).toEqual({ kind: "states", states: ["loss"] });
  expect(whyOf(row("a", { reason: { ticket: true } }))).toEqual({ kind: "ticket", about: null });
  expect(whyOf(row("a", { reason: { ticket: "Travel" } }))).toEqual({ kind: "ticket", about: "Travel" });
  expect(whyOf(row("a", { urgency: 2, reason: { ticket: "Urgent", journey: "Symptoms" } }))).toEqual({
    kind: "urgent",
    name: "Symptoms",
  });
  expect(whyOf(row("a", { reason: { noneOfThese: "m" } }))).toEqual({ kind: "noneFits" });
  expect(whyOf(row("a", { reason: { noAnswer: true } }))).toEqual({ kind: "noAnswer" });
  expect(whyOf(row("a", { reason: "what?" }))).toEqual({ kind: "waits" });
});

test("a window is worth a word when it is about to close", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(minutesLeft({ windowEndsAt: "2026-03-01T12:39:30Z" }, now)).toBe(40);
  expect(minutesLeft({ windowEndsAt: "2026-03-01T15:00:00Z" }, now)).toBeNull();
  expect(minutesLeft({ windowEndsAt: "2026-03-01T11:00:00Z" }, now)).toBeNull();
  expect(minutesLeft({ windowEndsAt: null }, now)).toBeNull();
});

test("two filters that mean the same are the same", () => {
  const one = filterText({ kind: "inbox", filter: { state: "OPEN", labels: [], language: "" } });
  expect(one).toBe(filterText({ kind: "inbox", filter: { language: null, state: "OPEN" } }));
});
