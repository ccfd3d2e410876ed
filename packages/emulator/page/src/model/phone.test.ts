import { expect, test } from "vitest";
import type { ChatMessage, Handset, Hotline, WebhookState } from "../../../src/model.ts";
import type { Faults } from "./faults.ts";
import {
  chatOf,
  emptyPhone,
  hotlineOf,
  type PhoneEvent,
  type PhoneState,
  reduce,
  troubleOf,
  unreadIn,
} from "./phone.ts";

const hotline: Hotline = {
  phoneNumberId: "1",
  wabaId: "2",
  display: "+1",
  digits: "1",
  name: "H",
  waLink: "",
  qrText: "",
};
const webhook: WebhookState = { url: "http://h/", waiting: 0, inFlight: 0, lastStatus: 200, lastError: null };
const faults: Faults = {
  latencyMs: 0,
  latencyJitterMs: 0,
  rateLimitShare: 0,
  serverErrorShare: 0,
  htmlShare: 0,
  emptyShare: 0,
  dropBeforeShare: 0,
  dropAfterShare: 0,
  duplicateShare: 0,
  reorderShare: 0,
  badSignatureShare: 0,
  webhookOutage: false,
  rejectTemplates: false,
  tokenExpired: false,
  maintenance: false,
};

const handset = (phone: string): Handset => ({
  phone,
  display: `+${phone}`,
  name: phone,
  userId: phone,
  hidePhone: false,
  readReceipts: true,
  online: true,
  unread: 0,
});
const message = (wamid: string, text: string, from: ChatMessage["from"] = "handset"): ChatMessage => ({
  wamid,
  number: "1",
  from,
  at: 1,
  status: "sent",
  body: { kind: "text", text },
});
const arrived = (...phones: string[]): PhoneEvent => ({
  kind: "state",
  hotlines: [hotline],
  faults,
  webhook,
  handsets: phones.map(handset),
});
const saying = (localId: string, text: string): PhoneEvent => ({
  kind: "saying",
  phone: "7",
  localId,
  said: { kind: "text", text },
  at: 1,
});

const after = (...events: PhoneEvent[]): PhoneState => events.reduce(reduce, emptyPhone);
/** One word per bubble: its id, and how far it is while it is still ours alone. */
const bubbles = (state: PhoneState): string =>
  chatOf(state, "7")
    .messages.map(({ wamid, local }) => (local ? `${wamid}:${local.state}` : wamid))
    .join(" ");

test("on the first visit the first handset is in hand", () => {
  expect(after(arrived("7", "8")).open).toBe("7");
});

test("who went back to the list stays there when the connection returns", () => {
  expect(after(arrived("7"), { kind: "opened", phone: null }, arrived("7")).open).toBe(null);
});

test("a chosen handset stays in hand when the connection returns", () => {
  expect(after(arrived("7", "8"), { kind: "opened", phone: "8" }, arrived("7", "8")).open).toBe("8");
});

test("removing the handset in hand leads back to the list and forgets its chat", () => {
  const state = after(arrived("7"), saying("l1", "hi"), { kind: "handsetRemoved", phone: "7" });
  expect([state.open, state.handsets, state.chats]).toEqual([null, [], {}]);
});

test("what a person says is seen at once, and becomes the emulator's message with its answer", () => {
  const state = after(arrived("7"), saying("l1", "hi"));
  expect(bubbles(state)).toBe("l1:sending");
  expect(bubbles(reduce(state, { kind: "said", phone: "7", localId: "l1", message: message("w1", "hi") }))).toBe("w1");
});

test("an event that is faster than the answer shows no second bubble", () => {
  const echoed = after(arrived("7"), saying("l1", "hi"), { kind: "message", phone: "7", message: message("w1", "hi") });
  expect(bubbles(echoed)).toBe("w1");
  expect(bubbles(reduce(echoed, { kind: "said", phone: "7", localId: "l1", message: message("w1", "hi") }))).toBe("w1");
});

test("two messages of the same words stay two", () => {
  const state = after(
    arrived("7"),
    saying("l1", "hi"),
    saying("l2", "hi"),
    { kind: "message", phone: "7", message: message("w1", "hi") },
    { kind: "message", phone: "7", message: message("w2", "hi") },
    { kind: "said", phone: "7", localId: "l2", message: message("w2", "hi") },
    { kind: "said", phone: "7", localId: "l1", message: message("w1", "hi") },
  );
  expect(bubbles(state)).toBe("w1 w2");
});

test("what could not be said is kept with its reason, and a second try takes its place", () => {
  const failed = after(arrived("7"), saying("l1", "hi"), {
    kind: "sayFailed",
    phone: "7",
    localId: "l1",
    reason: "no",
  });
  expect(bubbles(failed)).toBe("l1:failed");
  expect(chatOf(failed, "7").messages[0]?.local?.reason).toBe("no");
  expect(bubbles(reduce(failed, saying("l1", "hi")))).toBe("l1:sending");
});

test("loading a chat anew keeps what the emulator has not heard of", () => {
  const reloaded: PhoneEvent = {
    kind: "chat",
    phone: "7",
    messages: [message("w1", "a", "hotline")],
    typing: { number: "", until: 0 },
  };
  expect(bubbles(after(arrived("7"), saying("l1", "hi"), reloaded))).toBe("w1 l1:sending");
});

test("ticks change a message in its place", () => {
  const first: PhoneEvent = { kind: "message", phone: "7", message: message("w1", "a") };
  const read: PhoneEvent = { kind: "message", phone: "7", message: { ...message("w1", "a"), status: "read" } };
  const state = after(
    arrived("7"),
    first,
    { kind: "message", phone: "7", message: message("w2", "b", "hotline") },
    read,
  );
  expect(chatOf(state, "7").messages.map(({ status }) => status)).toEqual(["read", "sent"]);
});

test("the nearest reason for silence is named", () => {
  const at = (change: Partial<WebhookState>, outage = false) =>
    troubleOf(
      after({
        ...arrived("7"),
        webhook: { ...webhook, ...change },
        faults: { ...faults, webhookOutage: outage },
      } as PhoneEvent),
    );
  expect(at({})).toBe(null);
  expect(at({ url: null })).toBe("noWebhook");
  expect(at({ lastStatus: 503 })).toBe("notAnswering");
  expect(at({ lastError: "ECONNREFUSED", lastStatus: null })).toBe("notAnswering");
  expect(at({ url: null }, true)).toBe("outage");
});

test("a handset writes to the first number until another is chosen, and what waits is counted for each", () => {
  const second = { ...hotline, phoneNumberId: "2" };
  const started = reduce(after(arrived("7")), { kind: "number", hotline: second });
  expect(hotlineOf(started, "7")).toEqual(hotline);
  const heard = reduce(started, {
    kind: "message",
    phone: "7",
    message: { ...message("w9", "b", "hotline"), number: "2" },
  });
  expect([unreadIn(chatOf(heard, "7"), "1"), unreadIn(chatOf(heard, "7"), "2")]).toEqual([0, 1]);
  expect(hotlineOf(reduce(heard, { kind: "writesTo", phone: "7", number: "2" }), "7")).toEqual(second);
});
