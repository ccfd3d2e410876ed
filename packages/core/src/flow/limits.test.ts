import { expect, test } from "vitest";
import { defaultEnvironment } from "../expr/index.ts";
import { fakeEnv } from "../model/env.ts";
import { FlowError, limits, modify, newContact, readFlow } from "./index.ts";
import { assetsOf, Conversation, type World } from "./test/driver.ts";
import { action, type FlowSketch, flowJson, id, say } from "./test/sketch.ts";

function acted(actions: FlowSketch["nodes"][number]["actions"], world: World = {}): Conversation {
  return new Conversation([{ name: "F", nodes: [{ name: "only", actions: actions ?? [] }] }], world);
}

/** Whether a flow with these properties is refused, and why. */
function refusal(more: object): string {
  try {
    readFlow({ ...flowJson({ name: "F", nodes: [{ name: "only" }] }), ...more });
    return "";
  } catch (error) {
    if (error instanceof FlowError) return error.message;
    throw error;
  }
}

test("what is evaluated is cut where no message could carry it, with a sign that it was", () => {
  const chat = acted([say('@(repeat("ab", 4000))@(repeat("ab", 4000))')]);
  const [, message] = chat.turn.events;
  const text = message?.type === "msg_created" ? message.text : "";
  expect([text.length, text.slice(-4)]).toEqual([limits.evaluatedCharacters, "a..."]);
});

test("the value of a result is clipped", () => {
  const long = action("r", "set_run_result", { name: "R", value: '@(repeat("x", 1000))' });
  expect(acted([long]).turn.runs[0]?.results["r"]?.value).toHaveLength(limits.resultCharacters);
});

test("sessions that start each other without a person's word are stopped", () => {
  const start = action("s", "start_session", { flow: { uuid: id("F"), name: "F" }, urns: ["tel:+1"] });
  const { session } = acted([start]).turn;
  expect(session.status).toBe("completed");
  const flow: FlowSketch = { name: "F", nodes: [{ name: "only", actions: [start] }] };
  const told = (ancestorsSinceInput: number) =>
    `${new Conversation([flow], { trigger: { history: { parentUuid: id("p"), ancestors: 9, ancestorsSinceInput } } })}`;
  expect(told(limits.ancestorsSinceInput - 1)).toContain("session_triggered");
  expect(told(limits.ancestorsSinceInput)).toContain("error: Too many sessions have been spawned");
});

test("many contacts that start at once open no tickets and multiply nothing", () => {
  const groups = [{ name_match: "Mothers" }];
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      {
        name: "only",
        actions: [
          action("t", "open_ticket", {}),
          action("b", "send_broadcast", { text: "Hi", groups }),
          action("s", "start_session", { flow: { uuid: id("F"), name: "F" }, groups }),
        ],
      },
    ],
  };
  const chat = new Conversation([flow], { trigger: { batch: true }, groups: ["Mothers"] });
  expect(`${chat}`.match(/during batch starts/g)).toHaveLength(3);
});

test("an address or a request that is too large is not called", () => {
  const call = (name: string, more: object) =>
    action(name, "call_webhook", { method: "POST", url: "http://a.b/", ...more });
  const tooLong = '@(repeat("x", 9000))';
  expect(`${acted([call("u", { url: `http://a.b/${tooLong}` })])}`).toContain("evaluated to an invalid URL");
  const body = Array.from({ length: 30 }, () => tooLong).join("");
  expect(`${acted([call("b", { body })])}`).toContain(`exceeding the limit of ${limits.webhookRequestBytes}`);
  expect(`${acted([call("ok", { body: tooLong })])}`).toBe("pending");
});

test("an answer that is too large is there until the next wait, and then forgotten", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      { name: "call", actions: [action("c", "call_webhook", { method: "GET", url: "http://a.b/" })], to: "ask" },
      { name: "ask", actions: [say("@(text_length(webhook.json))")], wait: true, other: "say" },
      { name: "say", actions: [say("Still @webhook.json")] },
    ],
  };
  const body = JSON.stringify("x".repeat(limits.webhookBytes));
  const made = { request: "", response: "", elapsedMs: 1, retries: 0, sizes: { request: 1, response: 1 } };
  const answer = () =>
    ({ kind: "http", answers: [{ outcome: "answered", status: 200, headers: {}, body, ...made }] }) as const;
  const chat = new Conversation([flow], { answer });
  expect(`${chat}`).toContain(`"${limits.webhookBytes}"`);
  expect(JSON.stringify(chat.turn.session).length).toBeLessThan(2_000);
  expect(chat.says("go on")).toContain("error: Error evaluating expression: null");
});

test("a contact has so many addresses and no more", () => {
  const contact = newContact("c", "tel:+250788000000", "2030-01-01T00:00:00.000Z");
  const routes = Array.from({ length: limits.urnsPerContact }, (_, index) => ({
    urn: `tel:+2507881${10_000 + index}`,
  }));
  const change = { type: "urns", routes, modification: "append" } as const;
  const environment = defaultEnvironment(fakeEnv());
  const { contact: changed, events } = modify(contact, [change], assetsOf([]), environment, () => true);
  expect(changed.urns).toHaveLength(limits.urnsPerContact);
  expect(events[0]).toMatchObject({ type: "error", text: "Contact has too many URNs, limit is 50" });
});

test("translations are refused where no editor could have made them", () => {
  const item = id("only");
  const many = (count: number) => Array.from({ length: count }, () => "x");
  const texts = (of: readonly string[]) => refusal({ localization: { fra: { [item]: { text: of } } } });
  expect(texts(many(limits.translatedTexts))).toBe("");
  expect(texts(many(limits.translatedTexts + 1))).toContain("has more than 10 texts");
  expect(texts(["x".repeat(limits.translatedCharacters + 1)])).toContain("longer than 10000 characters");
  const properties = Object.fromEntries(many(limits.translatedProperties + 1).map((text, i) => [`p${i}`, [text]]));
  expect(refusal({ localization: { fra: { [item]: properties } } })).toContain("more than 10 properties");
});
