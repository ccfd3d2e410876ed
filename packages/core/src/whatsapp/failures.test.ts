import { expect, test } from "vitest";
import { readSendError, readSendResponse, unknownCode } from "./errors.ts";
import { failureFor, failures } from "./failures.ts";

test.each([
  [131_056, "pair"],
  [130_429, "number"],
  [131_057, "number"],
  [131_016, "backoff"],
  [131_047, "no"],
  [131_049, "later"],
  [190, "number"],
  [133_010, "number"],
  [250, "no"],
  [138_006, "no"],
])("code %i is retried: %s, whatever the HTTP status says", (code, retry) => {
  for (const status of [200, 400, 429, 500]) expect(failureFor(code, status).retry).toBe(retry);
});

test("a permission error is not retried although it comes as a server error", () => {
  expect(failureFor(3, 500)).toMatchObject({ retry: "no", alert: true });
});

test("an unknown code is judged by the HTTP status", () => {
  const retries = [400, 404, 429, 500, 503].map((status) => failureFor(136_025, status).retry);
  expect(retries).toEqual(["no", "no", "number", "backoff", "backoff"]);
  expect(failureFor(unknownCode, 502).retry).toBe("backoff");
});

test("every failure is a sentence for people, without a code", () => {
  for (const { people } of Object.values(failures)) expect(people).toMatch(/^[A-Z][^0-9]*(24)?[^0-9]*[.]$/);
});

test("an error is read with its details and trace", () => {
  const error = { code: 131_009, message: "(#131009) Not valid", error_data: { details: "title" }, fbtrace_id: "T" };
  const want = { code: 131_009, title: "(#131009) Not valid", details: "title", fbtraceId: "T" };
  expect(readSendError(400, { error })).toEqual(want);
  expect(readSendError(400, JSON.stringify({ error: { ...error, error_data: "title" } }))).toEqual(want);
});

test.each(["<html>502 Bad Gateway</html>", "", undefined, null, [], { error: "no" }, 7])(
  "an answer of %o is an error of unknown code",
  (body) => {
    expect(readSendError(502, body)).toEqual({ code: unknownCode, title: "WhatsApp answered 502 without saying why" });
  },
);

test("an accepted send tells its id and the number that WhatsApp made of ours", () => {
  const messages = [{ id: "wamid.9", message_status: "held_for_quality_assessment" }];
  const contacts = [{ input: "+254 700", wa_id: "254700000001", user_id: "KE.1" }];
  const want = { wamid: "wamid.9", recipientPhone: "254700000001", recipientUserId: "KE.1", held: true };
  expect(readSendResponse({ messages, contacts })).toEqual(want);
});

test.each(["", "<html>", {}, { messages: [] }, { messages: [{ id: "" }] }, null])(
  "an answer of %o accepts nothing that we could name",
  (body) => {
    expect(readSendResponse(body)).toBeNull();
  },
);
