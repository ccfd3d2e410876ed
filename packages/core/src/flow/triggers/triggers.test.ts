import { expect, test } from "vitest";
import { defaultEnvironment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import { FlowError, newContact, readResume, readTrigger, start } from "../index.ts";
import { assetsOf, Conversation } from "../test/driver.ts";
import { type FlowSketch, id, say } from "../test/sketch.ts";

const at = "2030-01-01T00:00:00.000Z";
const flow: FlowSketch = {
  name: "F",
  nodes: [
    {
      name: "only",
      actions: [
        say(
          "@trigger.type @trigger.keyword @trigger.origin @trigger.campaign @trigger.params.x @trigger.ticket.topic @parent.results.age",
        ),
      ],
    },
  ],
};
const base = { flow: { uuid: id("F"), name: "F" }, triggered_on: at };

/** What a journey sees of a trigger. */
function seen(trigger: object): string {
  const contact = newContact(id("c"), "tel:+27820001001", at);
  const turn = start(readTrigger({ ...base, ...trigger }), contact, assetsOf([flow]), defaultEnvironment(fakeEnv()));
  const said = turn.events.find(({ type }) => type === "msg_created");
  return said?.type === "msg_created" ? said.text.replaceAll(/\s+/g, " ").trim() : "";
}

const event = { uuid: id("m"), created_on: at, msg: { text: "join now", urn: "tel:+27820001001" } };

test("each kind of trigger is read and shows itself to the journey", () => {
  expect(seen({ type: "manual", origin: "api", params: { x: 1 } })).toBe("manual api 1");
  expect(seen({ type: "msg", event, keyword_match: { type: "first_word", keyword: "join" } })).toBe("msg join");
  expect(seen({ type: "campaign", event: { campaign: { uuid: id("r"), name: "Reminders" } } })).toBe(
    "campaign Reminders",
  );
  expect(seen({ type: "ticket", ticket: { uuid: id("t"), topic: { uuid: id("g"), name: "General" } } })).toBe(
    "ticket General",
  );
  expect(seen({ type: "chat", event: { params: { x: "poster" } } })).toBe("chat poster");
  expect(seen({ type: "call" })).toBe("call");
  expect(seen({ type: "optin", event: { optin: { uuid: id("o"), name: "News" } } })).toBe("optin");
  expect(seen({ type: "channel", event: { type: "welcome" } })).toBe("channel");
});

test("a journey that another session started reads that session's results", () => {
  const results = { age: { name: "Age", value: "30", created_on: at } };
  const contact = { uuid: id("p"), name: "Ann", created_on: at };
  const summary = { uuid: id("run"), flow: { uuid: id("P"), name: "P" }, contact, status: "active", results };
  expect(seen({ type: "flow_action", run_summary: summary })).toBe("flow_action 30");
});

test("a trigger that lacks what its kind needs is refused with a sentence", () => {
  const read = (trigger: object) => () => readTrigger(trigger);
  expect(read({ type: "manual", triggered_on: at })).toThrow(FlowError);
  expect(read({ ...base, type: "flow_action" })).toThrow('"run_summary"');
  expect(read({ ...base, type: "pigeon" })).toThrow("must be one of manual, msg");
  expect(read({ ...base, type: "msg", event, keyword_match: { keyword: "join" } })).toThrow('"type" is missing');
});

test("a call that was put through ends the wait with what became of it", () => {
  const voice: FlowSketch = {
    name: "V",
    nodes: [
      {
        name: "dial",
        dial: "+27 82 000 1002",
        operand: "@resume.dial.status",
        result: "Call",
        cases: [["has_only_text", "busy", "Busy"]],
        other: null,
      },
    ],
    more: { type: "voice" },
  };
  const call = { uuid: id("call"), channel: { uuid: id("line"), name: "Line" }, urn: "tel:+1" };
  const chat = new Conversation([voice], { call });
  expect(chat.turn.events.at(-1)).toMatchObject({ type: "dial_wait", urn: "tel:+27820001002", dialLimitSeconds: 60 });
  expect(() => chat.feed({ type: "wait_timeout" })).toThrow("does not wait for a resume of type wait_timeout");
  const ended = readResume({ type: "dial", event: { dial: { status: "busy", duration: 0 } } });
  expect(chat.feed(ended)).toContain("Call=busy (Busy)");
});
