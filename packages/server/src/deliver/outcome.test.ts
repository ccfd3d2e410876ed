import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import type { OutboxRow } from "../store/outbox.ts";
import { judge } from "./outcome.ts";

const now = Date.UTC(2026, 0, 2);
const hours = (count: number) => new Date(now - count * 3_600_000);
const row = (attempts: number, createdAt = hours(1)): OutboxRow => ({
  contactId: idOf("c"),
  numberId: idOf("n"),
  messageId: idOf("m"),
  priority: 0,
  recipient: {},
  content: { kind: "text", text: "hello" },
  replyTo: null,
  attempts,
  claim: attempts,
  createdAt,
});
const refused = (code: number) => ({ kind: "refused", code, httpStatus: 500, title: "no" }) as const;
const alone = { random: 0.5, now, takesOthers: false };
const beside = { ...alone, takesOthers: true };

test.each([1, 2, 131_000, 131_016, -1])(
  "while WhatsApp takes nothing, a message refused with %i waits for a day",
  (code) => {
    expect(judge(refused(code), row(100), alone)).toMatchObject({ kind: "retry", pauseNumber: false });
    expect(judge(refused(code), row(500, hours(25)), alone)).toMatchObject({ kind: "failed" });
  },
);

test("a message that WhatsApp cannot handle while it takes others is given up after a quarter of an hour", () => {
  expect(judge(refused(131_000), row(17), beside)).toMatchObject({ kind: "retry", alert: false });
  expect(judge(refused(131_000), row(18), beside)).toMatchObject({ kind: "failed" });
});

test("a file that WhatsApp cannot fetch is the message's own fault, whether others are taken or not", () => {
  expect(judge(refused(131_053), row(18), alone)).toMatchObject({ kind: "failed" });
});

test("somebody is told of a disturbance that lasts", () => {
  expect([1, 6].map((attempts) => judge(refused(131_016), row(attempts), alone))).toMatchObject([
    { alert: false },
    { alert: true },
  ]);
});
