import { expect, test } from "vitest";
import { type EffectRequest, type EffectResult, EngineError, failedEffect, type HttpAnswer } from "../index.ts";
import { Conversation, type World } from "../test/driver.ts";
import { action, type FlowSketch, id, say } from "../test/sketch.ts";

const made = { request: "GET / HTTP/1.1", elapsedMs: 20, retries: 0, sizes: { request: 14, response: 40 } };

function ok(body: string, status = 200): HttpAnswer {
  return { outcome: "answered", status, headers: {}, body, response: `HTTP/1.1 ${status}\r\n\r\n${body}`, ...made };
}

const call = action("call", "call_webhook", { method: "GET", url: "https://example.org/@input.text" });
const weather: FlowSketch = {
  name: "Weather",
  nodes: [
    { name: "ask", wait: true, other: "look" },
    {
      name: "look",
      actions: [say("One moment, @input.text."), call, say("It is @webhook.json.sky.")],
      operand: "@webhook.status",
      cases: [["has_number_between", ["200", "299"], "Success", "bye"]],
      other: "sorry",
    },
    { name: "bye", actions: [say("Bye.")] },
    { name: "sorry", actions: [say("Sorry: @webhook.status")] },
  ],
};

/** The effect that the conversation stopped for. */
function pending({ turn }: Conversation): { readonly id: string; readonly request: EffectRequest } {
  const { effect } = turn.session;
  if (effect === undefined) throw new Error(`Nothing is pending, the session is ${turn.session.status}`);
  return effect;
}

function answer(chat: Conversation, result: EffectResult): string {
  return chat.feed({ type: "effect", id: pending(chat).id, result });
}

test("stops in the middle of a node, and goes on exactly there with the answer", () => {
  const chat = new Conversation([weather]);
  expect(chat.says("Lagos")).toBe('"One moment, Lagos." | pending');
  expect(pending(chat).request).toEqual({
    kind: "http",
    calls: [{ method: "GET", url: "https://example.org/Lagos", headers: {}, body: "" }],
  });
  const result = { kind: "http", answers: [ok('{"sky": "clear"}')] } as const;
  expect(answer(chat, result)).toBe('webhook_called | "It is clear." | "Bye." | Weather completed | completed');
  expect(chat.turn.session.turns).toBe(2);
});

test("whoever can answer at once is asked first, and then nothing stops", () => {
  const said = new Conversation([weather], { answer: () => ({ kind: "http", answers: [ok('{"sky": "grey"}')] }) });
  expect(said.says("Oslo")).toContain('webhook_called | "It is grey." | "Bye."');
});

test("a time-out is a result like any other", () => {
  const chat = new Conversation([weather]);
  chat.says("Lagos");
  const told = answer(chat, failedEffect(pending(chat).request, "nobody answered in time"));
  expect(told).toContain('"Sorry: 0" | Weather completed');
});

test("a host that may not be called is told to the author, and nothing of it is seen", () => {
  const chat = new Conversation([weather]);
  chat.says("Lagos");
  const told = answer(chat, { kind: "http", answers: [{ outcome: "refused", hostname: "example.org" }] });
  expect(told).toContain("error: Webhook calls to example.org are not allowed");
});

test("an answer to another question, or a second one, is refused and changes nothing", () => {
  const chat = new Conversation([weather]);
  chat.says("Lagos");
  const { id: effect, request } = pending(chat);
  expect(() => chat.feed({ type: "effect", id: id("other"), result: failedEffect(request, "") })).toThrow(EngineError);
  expect(() => chat.feed({ type: "effect", id: effect, result: { kind: "email" } })).toThrow("of kind email");
  expect(() => chat.says("hello?")).toThrow("does not wait");
  answer(chat, failedEffect(request, ""));
  expect(() => chat.feed({ type: "effect", id: effect, result: failedEffect(request, "") })).toThrow(EngineError);
});

test("a journey that an earlier action entered is entered after the answer", () => {
  const enter = action("enter", "enter_flow", { flow: { uuid: id("Sub"), name: "Sub" } });
  const parent: FlowSketch = {
    name: "Main",
    nodes: [{ name: "in", actions: [enter, call], to: "out" }, { name: "out" }],
  };
  const sub: FlowSketch = { name: "Sub", nodes: [{ name: "only", actions: [say("In sub")] }] };
  const chat = new Conversation([parent, sub], {}, "hi");
  expect(`${chat}`).toBe("pending");
  expect(answer(chat, failedEffect(pending(chat).request, ""))).toBe(
    'webhook_called | > Sub | "In sub" | Sub completed | Main completed | completed',
  );
});

test("nodes visited before and after an answer count together, so that no loop of calls goes on for ever", () => {
  const loop: FlowSketch = { name: "Loop", nodes: [{ name: "call", actions: [call], to: "call" }] };
  const chat = new Conversation([loop]);
  let answers = 0;
  while (chat.turn.session.status === "pending") {
    answer(chat, failedEffect(pending(chat).request, ""));
    answers++;
  }
  expect(answers).toBe(100);
  expect(`${chat}`).toContain("failure: Reached maximum number of steps");
});

/** What one action tells once its effect is answered. */
function outcome(type: string, properties: object, result: EffectResult, world: World = {}): string {
  const flow: FlowSketch = {
    name: "F",
    nodes: [{ name: "only", actions: [action("it", type, { ...properties }), say("@locals @results")] }],
  };
  const chat = new Conversation([flow], world);
  expect(pending(chat).request.kind).toBe(result.kind);
  return answer(chat, result).replace(" | F completed | completed", "");
}

test("send_email tells that it was sent, or why not", () => {
  const mail = { addresses: ["a@example.org"], subject: "Hi\n there", body: "Hello" };
  expect(outcome("send_email", mail, { kind: "email" })).toBe('email_sent | "{} "');
  expect(outcome("send_email", mail, { kind: "email", error: "no server" })).toBe(
    'error: Unable to send email: no server | "{} "',
  );
});

test("call_llm keeps what the model said, or that it failed", () => {
  const llm = { uuid: id("llm"), name: "Model" };
  const more = { llm: () => ({ ...llm, roles: ["engine"] }) };
  const ask = { llm, instructions: "Translate", input: "hi", output_local: "said" };
  const said = { kind: "llm", output: "salut", tokens: { input: 1, output: 1 }, elapsedMs: 9 } as const;
  expect(outcome("call_llm", ask, said, { more })).toBe('llm_called | "{said: salut} "');
  expect(outcome("call_llm", ask, { kind: "llm", error: "busy" }, { more })).toBe('error: busy | "{said: <ERROR>} "');
});

test("call_classifier saves the surest guess, or a failure", () => {
  const ask = { input: "I have a cough", result_name: "About" };
  const intents = [{ name: "symptoms", confidence: 0.9 }];
  expect(outcome("call_classifier", ask, { kind: "classify", intents })).toContain("About=symptoms (Success)");
  expect(outcome("call_classifier", ask, { kind: "classify", error: "unknown" })).toContain("About=0 (Failure)");
});

test("call_classifier keeps the day that a text names, where it is about nothing known", () => {
  const ask = { input: "12 August", result_name: "About" };
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      {
        name: "only",
        actions: [action("it", "call_classifier", ask), say("@results.about.extra.entities.date[0].value")],
      },
    ],
  };
  const entities = { date: [{ value: "2031-08-12", confidence: 0.9 }] };
  const told = answer(new Conversation([flow]), { kind: "classify", intents: [], entities });
  expect(told).toContain("About=0 (Failure)");
  expect(told).toContain("2031-08-12");
});

test("transfer_airtime tells what was given, or why not", () => {
  const world = { contact: { urns: ["tel:+250788123123"] } };
  const given = { kind: "airtime", externalId: "x", currency: "RWF", amount: 500, logs: [] } as const;
  expect(outcome("transfer_airtime", { amounts: { RWF: 500 } }, given, world)).toContain("airtime_created");
  const refused = { kind: "airtime", error: "no credit" } as const;
  expect(outcome("transfer_airtime", { amounts: { RWF: 500 } }, refused, world)).toContain("error: no credit");
});

test("call_resthook tells every subscriber, and shows the last that failed", () => {
  const more = { resthook: () => ({ slug: "new", subscribers: ["https://a.example/", "https://b.example/"] }) };
  const result = { kind: "http", answers: [ok("{}", 500), ok("{}")] } as const;
  expect(outcome("call_resthook", { resthook: "new", result_name: "Hook" }, result, { more })).toBe(
    'webhook_called | webhook_called | Hook=500 (Failure) | "{} Hook: 500"',
  );
});
