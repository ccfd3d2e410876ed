import { expect, test } from "vitest";
import { type EffectRequest, type HttpAnswer, readFlow } from "../index.ts";
import { Conversation, type World } from "../test/driver.ts";
import { action, type FlowSketch, flowJson, id, say } from "../test/sketch.ts";
import { extractJson } from "../webhooks.ts";

const made = { request: "POST / HTTP/1.1", elapsedMs: 20, retries: 1, sizes: { request: 14, response: 40 } };

function ok(body: string, status = 200): HttpAnswer {
  return { outcome: "answered", status, headers: { "X-A": "1" }, body, response: `HTTP/1.1 ${status}`, ...made };
}

const post = { method: "POST", url: " https://example.org/@contact.name ", body: '{"name": @(json(contact.name))}' };

/** Runs one webhook and then says something; the requests that were made, and the turn. */
function called(properties: object, answer: HttpAnswer, tell = "", world: World = {}) {
  const flow: FlowSketch = {
    name: "F",
    nodes: [{ name: "only", actions: [action("w", "call_webhook", { ...post, ...properties }), say(tell)] }],
  };
  const requests: EffectRequest[] = [];
  const chat = new Conversation([flow], {
    contact: { name: "Ann" },
    ...world,
    answer: (request) => {
      requests.push(request);
      return { kind: "http", answers: [answer] };
    },
  });
  return { requests, chat, events: chat.turn.events };
}

test("a webhook is asked with everything evaluated", () => {
  const { requests } = called({ headers: { "X-Who": "@contact.name" } }, ok("{}"));
  expect(requests).toEqual([
    {
      kind: "http",
      calls: [{ method: "POST", url: "https://example.org/Ann", headers: { "X-Who": "Ann" }, body: '{"name": "Ann"}' }],
    },
  ]);
});

test("the journey sees status, headers and JSON of the answer", () => {
  const { chat } = called(
    {},
    ok('{"sky": ["clear"]}', 201),
    "@webhook.status @webhook.headers @webhook.json.sky.0 @webhook",
  );
  expect(`${chat}`).toContain('"201 {X-A: 1} clear POST https://example.org/Ann"');
});

test("the call is told with its traces, its time and what became of it", () => {
  const { events } = called({}, ok("oops", 500));
  expect(events[1]).toEqual({
    type: "webhook_called",
    url: "https://example.org/Ann",
    statusCode: 500,
    request: made.request,
    response: "HTTP/1.1 500",
    elapsedMs: 20,
    retries: 1,
    sizes: made.sizes,
    status: "response_error",
  });
});

test("an older journey finds the answer as a result, filed as a success or a failure", () => {
  const name = { result_name: "Weather" };
  const tell = "@results.weather.category @results.weather @results.weather.extra.sky";
  expect(`${called(name, ok('{"sky": "grey"}'), tell).chat}`).toContain('"Success 200 grey"');
  expect(`${called(name, ok("gone", 410), tell).chat}`).toContain("Weather=410 (Failure)");
});

test("an answer over the host's limit is warned of and counts as none", () => {
  const tooLong = { ...ok(""), bodyLimit: 1_000 } as HttpAnswer;
  const { events } = called({}, tooLong);
  expect(events.slice(1, 3)).toMatchObject([
    { type: "warning", code: "webhook:response_size", extra: { limit: "1000" } },
    { type: "webhook_called", status: "connection_error" },
  ]);
});

test("a definition that no server could be asked with is refused", () => {
  const read = (properties: object) => () =>
    readFlow(
      flowJson({
        name: "F",
        nodes: [{ name: "n", actions: [action("w", "call_webhook", { ...post, ...properties })] }],
      }),
    );
  expect(read({ method: "SHOUT" })).toThrow('"method" is "SHOUT"');
  expect(read({ headers: { "Accept:": "x" } })).toThrow("not a valid header name");
  expect(read({ headers: { A: 1 } })).toThrow("must be a text");
  expect(read({ result_name: "x".repeat(65) })).toThrow("longer than 64");
});

test("what subscribers of a resthook are sent says who, where and what was answered", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      {
        name: "only",
        actions: [
          action("r", "set_run_result", { name: "Colour", value: "red", category: "Red" }),
          action("h", "call_resthook", { resthook: "new" }),
        ],
      },
    ],
  };
  const more = { resthook: () => ({ slug: "new", subscribers: ["https://a.example/"] }) };
  const chat = new Conversation([flow], { more, contact: { name: "Ann" } }, "hello");
  expect(chat.turn.events.find(({ type }) => type === "resthook_called")).toMatchObject({
    payload: {
      contact: { name: "Ann", urn: "whatsapp:27820001001" },
      flow: { name: "F", revision: 0 },
      input: { text: "hello", attachments: [] },
      path: [{ node_uuid: id("F only") }],
      results: { colour: { category: "Red", category_localized: "Red", value: "red" } },
    },
  });
  const { request } = chat.turn.session.effect ?? {};
  expect(request).toMatchObject({ kind: "http", calls: [{ headers: { "Content-Type": "application/json" } }] });
});

test("JSON is found in answers that are not quite clean", () => {
  expect(extractJson('\0{"a": 1}\0')).toEqual({ a: 1 });
  expect(extractJson('"a\\u0000b"')).toBe("ab");
  expect(extractJson('"a\\\\u0000b"')).toBe("a\\u0000b");
  expect(extractJson("<html>")).toBeUndefined();
});
