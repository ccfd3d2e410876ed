import fc from "fast-check";
import { expect, test } from "vitest";
import type { WebhookItem } from "./items.ts";
import { isWebhook, parseWebhook } from "./parse.ts";
import { ada, body, change, number, says, value } from "./test/webhooks.ts";

const hello = says("text", { body: "hello" });
const delivered = { id: "wamid.B1", status: "delivered", timestamp: "1893456001", recipient_id: "254700000001" };

const kinds = (items: readonly WebhookItem[]): readonly string[] => items.map((item) => item.kind);

function message(more: Record<string, unknown>, members: Record<string, unknown> = {}) {
  const [item] = parseWebhook(body(value({ messages: [{ ...hello, ...more }], ...members })));
  return item?.kind === "message" ? item.message : undefined;
}

function status(more: Record<string, unknown>) {
  const [item] = parseWebhook(body(value({ statuses: [{ ...delivered, ...more }] })));
  return item?.kind === "status" ? item.status : undefined;
}

test("a message is routed by the number's id and carries its writer", () => {
  const [item] = parseWebhook(body(value({ messages: [hello] })));
  expect(item).toEqual({
    kind: "message",
    numberId: number,
    wabaId: "300111",
    message: {
      wamid: "wamid.A1",
      sentAt: 1_893_456_000,
      from: { phone: "254700000001", userId: "KE.5550001", name: "Ada", username: "ada.k" },
      content: { kind: "text", text: "hello" },
    },
  });
});

test("a writer who hides the number is known by the user id", () => {
  const from = message({ from: undefined, from_user_id: "KE.5550001" }, { contacts: [] })?.from;
  expect(from).toEqual({ userId: "KE.5550001" });
});

test("a user id in the place of the phone number is taken for what it is", () => {
  expect(message({ from: "KE.5550001" }, { contacts: [] })?.from).toEqual({ userId: "KE.5550001" });
});

test("nobody gets the name of another contact", () => {
  expect(message({ from: "254700000002" })?.from).toEqual({ phone: "254700000002" });
});

test("a name loses control and direction characters", () => {
  const contacts = [{ ...ada, profile: { name: "A\0d\u202ea\r\n" } }];
  expect(message({}, { contacts })?.from.name).toBe("Ada");
});

test("a changed user id is told of the old one, also where only the text names it", () => {
  const system = { type: "user_changed_user_id", body: "User Ada changed from KE.1 to KE.2", user_id: "KE.2" };
  const got = message({ from: undefined, type: "system", system }, { contacts: undefined });
  expect(got?.from).toEqual({ userId: "KE.1" });
  expect(got?.content).toMatchObject({ kind: "identityChanged", newUserId: "KE.2" });
});

test("reply, forward, group, advertisement and product are kept", () => {
  const context = { id: "wamid.Q", forwarded: true, referred_product: { catalog_id: "1" } };
  const got = message({ context, group_id: "g", referral: { source_id: "7" } });
  expect(got).toMatchObject({
    replyTo: "wamid.Q",
    forwarded: "forwarded",
    groupId: "g",
    referral: { source_id: "7" },
    product: { catalog_id: "1" },
  });
});

test("a message that replies to itself replies to nothing", () => {
  expect(message({ context: { id: "wamid.A1" } })).not.toHaveProperty("replyTo");
});

test.each([
  ["1893456000", 1_893_456_000],
  [1_893_456_000, 1_893_456_000],
  ["1893456000123", 1_893_456_000],
  ["0", null],
  ["-5", null],
  [4_102_444_800, null],
  ["2030-01-01", null],
  [Number.POSITIVE_INFINITY, null],
  [undefined, null],
])("a timestamp of %s is the instant %s", (timestamp, want) => {
  expect(message({ timestamp })?.sentAt).toBe(want);
});

test("a broken element in the middle does not hurt its neighbours", () => {
  const items = parseWebhook(
    body(value({ messages: [hello, null, { garbage: true }, hello], statuses: [7, delivered] })),
  );
  expect(kinds(items)).toEqual(["message", "unreadable", "unreadable", "message", "unreadable", "status"]);
});

test("several entries and changes are all read", () => {
  const two = body(value({ messages: [hello] }), value({ statuses: [delivered] }));
  const whole = { ...two, entry: [...(two.entry as unknown[]), null, { id: "4", changes: "none" }] };
  expect(kinds(parseWebhook(whole))).toEqual(["message", "status", "unreadable", "unreadable"]);
});

test.each([
  ["no id", { id: undefined }],
  ["an empty id", { id: "" }],
  ["an id too long to be recognised", { id: "w".repeat(600) }],
  ["no sender", { from: undefined }],
  ["a sender that is no number", { from: "drop table" }],
  ["a sender with 40 digits", { from: "4".repeat(40) }],
])("a message with %s is kept as unreadable", (_name, more) => {
  const items = parseWebhook(body(value({ contacts: [], messages: [{ ...hello, ...more }] })));
  expect(items).toEqual([{ kind: "unreadable", reason: expect.any(String), raw: { ...hello, ...more } }]);
});

test.each([
  ["no metadata", { metadata: undefined }],
  ["an id that would leave a path", { metadata: { phone_number_id: "../9" } }],
  ["an id that has lost digits", { metadata: { phone_number_id: 2 ** 60 } }],
  ["another product", { messaging_product: "carrier pigeon" }],
])("with %s each element is kept, and routed to nobody", (_name, members) => {
  const items = parseWebhook(body(value({ messages: [hello, hello], statuses: [delivered], ...members })));
  expect(kinds(items)).toEqual(["unreadable", "unreadable", "unreadable"]);
});

test("a message from the number itself is noted, never answered", () => {
  const items = parseWebhook(body(value({ messages: [{ ...hello, from: "254711000000" }] })));
  expect(kinds(items)).toEqual(["notice"]);
});

test("an error of the account is noted beside the messages", () => {
  const items = parseWebhook(body(value({ errors: [{ code: 131_000, title: "Oops" }], messages: [hello] })));
  expect(items[0]).toMatchObject({ kind: "notice", field: "messages", numberId: number, summary: "error 131000 Oops" });
  expect(kinds(items)).toEqual(["notice", "message"]);
});

test.each(["sent", "delivered", "read", "played"])("the status %s is read", (state) => {
  expect(status({ status: state })).toMatchObject({ wamid: "wamid.B1", state, recipient: { phone: "254700000001" } });
});

test("a failure says why, in whatever shape the error comes", () => {
  const error = { code: "131047", title: "Re-engagement", error_data: { details: "24 hours" } };
  const want = { code: 131_047, title: "Re-engagement", details: "24 hours" };
  expect(status({ status: "failed", errors: [error] })?.error).toEqual(want);
  expect(status({ status: "failed", errors: error })?.error).toEqual(want);
  expect(status({ status: "failed", errors: [] })?.error?.code).toBe(-1);
});

test("callback data and price come back with a status", () => {
  const pricing = { billable: true, category: "authentication-international", type: "regular" };
  const got = status({ biz_opaque_callback_data: "our-id", pricing });
  expect(got?.callbackData).toBe("our-id");
  expect(got?.pricing).toEqual({ billable: true, category: "authentication_international", type: "regular" });
});

test("a status of a group names the member", () => {
  const group = { recipient_type: "group", recipient_id: "g1", recipient_participant_id: "254700000001" };
  expect(status(group)).toMatchObject({ groupId: "g1", participant: "254700000001" });
});

test("a status that we do not know is kept as a notice", () => {
  const raw = { ...delivered, status: "deleted" };
  const items = parseWebhook(body(value({ statuses: [raw] })));
  expect(items).toMatchObject([{ kind: "notice", summary: "unknown status: deleted", raw }]);
});

test("statuses of calls are no statuses of messages", () => {
  expect(kinds(parseWebhook(change("calls", value({ statuses: [delivered] }))))).toEqual(["notice"]);
});

test("a rejected template becomes a notice with one telling line", () => {
  const members = {
    event: "REJECTED",
    message_template_name: "visit",
    message_template_language: "sw",
    reason: "SCAM",
  };
  const [item] = parseWebhook(change("message_template_status_update", members));
  const summary = "visit sw REJECTED SCAM";
  expect(item).toEqual({
    kind: "notice",
    field: "message_template_status_update",
    wabaId: "300111",
    summary,
    raw: members,
  });
});

test("a change of user id comes parsed", () => {
  const update = { wa_id: "254700000001", user_id: { previous: "KE.1", current: "KE.2" } };
  const [item] = parseWebhook(change("user_id_update", value({ user_id_update: [update] })));
  const changes = [{ kind: "userId", previous: "KE.1", current: "KE.2", phone: "254700000001" }];
  expect(item).toMatchObject({ kind: "notice", numberId: number, changes });
});

test("a refusal of marketing comes parsed", () => {
  const preference = { user_id: "KE.1", category: "marketing_messages", value: "stop" };
  const [item] = parseWebhook(change("user_preferences", value({ user_preferences: [preference] })));
  expect(item).toMatchObject({ changes: [{ kind: "marketing", stopped: true, userId: "KE.1" }] });
});

test("only an object that names its subject is a webhook", () => {
  expect([body(), { object: "page" }, {}, [], null, "x"].map(isWebhook)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("whatever JSON comes in, nothing is thrown and no element is lost", () => {
  const element = fc.oneof(fc.jsonValue(), fc.constant(hello), fc.constant(delivered));
  const list = fc.array(element, { maxLength: 6 });
  const anyBody = fc.tuple(list, list, list, fc.jsonValue()).map(([messages, statuses, errors, contacts]) => ({
    count: messages.length + statuses.length + errors.length,
    body: body(value({ messages, statuses, errors, contacts })),
  }));
  fc.assert(
    fc.property(anyBody, ({ count, body }) => {
      expect(parseWebhook(body).length).toBeGreaterThanOrEqual(count);
    }),
  );
  fc.assert(fc.property(fc.jsonValue(), (json) => void parseWebhook(json)));
});

/** Replaces one member somewhere in a good webhook by anything, which finds what whole random bodies do not. */
function mutate(json: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof json !== "object" || json === null) return by;
  const entries = Object.entries(json);
  const [key, member] = entries[first % Math.max(1, entries.length)] ?? ["new", null];
  const changed = mutate(member, rest, by);
  if (Array.isArray(json)) return json.map((old, index) => (String(index) === key ? changed : old));
  return { ...json, [key]: changed };
}

test("a good webhook with any one member replaced is still read without a throw", () => {
  const good = body(
    value({ messages: [hello, says("interactive", { type: "list_reply", list_reply: { id: "a", title: "b" } })] }),
    value({
      statuses: [{ ...delivered, status: "failed", errors: [{ code: 1, title: "x" }], pricing: { category: "c" } }],
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }), fc.jsonValue(), (path, by) => {
      const items = parseWebhook(mutate(good, path, by));
      expect(() => JSON.stringify(items)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
