import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultEnvironment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import { newContact } from "../contact.ts";
import type { EffectResult } from "../effects/index.ts";
import { resume, start } from "../engine.ts";
import type { Assets } from "../flow.ts";
import type { Turn, WaitResume } from "../session.ts";
import { assetsOf, message } from "../test/driver.ts";
import { action, type FlowSketch, id, say } from "../test/sketch.ts";
import { type Cause, type Happening, observe, partWays, type Recording, replay, settingsOf } from "./index.ts";

/** Asks for tea or a dice; tea is asked of a web service. */
function menu(texts: { readonly tea?: string; readonly listen?: string; readonly to?: string } = {}): FlowSketch {
  const { tea = "Tea is @webhook.json.state", listen = "tea", to = "tea" } = texts;
  return {
    name: "Menu",
    nodes: [
      { name: "ask", actions: [say("Tea or dice?")], to: "hear" },
      {
        name: "hear",
        wait: true,
        operand: "@input.text",
        result: "Choice",
        timeout: { seconds: 600, to: "ask" },
        cases: [
          ["has_any_word", listen, "Tea", to],
          ["has_any_word", "dice", "Dice", "dice"],
        ],
        other: "ask",
      },
      {
        name: "tea",
        actions: [
          action("call", "call_webhook", { method: "GET", url: "https://tea.example.org/" }),
          action("tea", "send_msg", { text: tea }),
        ],
        to: "hear",
      },
      { name: "dice", actions: [say("You rolled @(rand_between(1, 6))")], to: "hear" },
    ],
  };
}

const body = JSON.stringify({ state: "ready" });
const served: EffectResult = {
  kind: "http",
  answers: [
    {
      outcome: "answered",
      status: 200,
      headers: {},
      body,
      request: "GET / HTTP/1.1",
      response: `HTTP/1.1 200 OK\r\n\r\n${body}`,
      elapsedMs: 1,
      retries: 0,
      sizes: { request: 1, response: 1 },
    },
  ],
};

/** Records what a contact says to these journeys; a null is nobody answering in time. */
function record(assets: Assets, said: readonly (string | null)[]): Recording {
  const env = fakeEnv();
  const environment = defaultEnvironment(env);
  const contact = newContact(id("contact"), "whatsapp:27820001001", "2030-01-01T00:00:00Z");
  const trigger = { type: "manual", flow: id("Menu"), triggeredOn: "2030-01-01T00:00:00Z" } as const;
  const happenings: Happening[] = [];
  let turn: Turn | undefined;
  const causes: Cause[] = [
    { kind: "start", trigger, contact },
    ...said.map((text): Cause => ({ kind: "resume", input: inputOf(text) })),
  ];
  for (const cause of causes) {
    const at = env.now + happenings.length * 60_000;
    const seen = observe({ ...environment, now: at }, { answer: () => served });
    turn =
      cause.kind === "start"
        ? start(trigger, contact, assets, seen.environment, seen.options)
        : resume(
            turn?.session ?? expect.unreachable(),
            cause.input,
            turn?.contact ?? contact,
            assets,
            seen.environment,
            seen.options,
          );
    happenings.push({ at, cause, ...seen.given(), events: turn.events, segments: turn.segments });
  }
  // A recording is a file.
  return JSON.parse(JSON.stringify({ version: 1, settings: settingsOf(environment), happenings }));
}

function inputOf(text: string | null): WaitResume {
  return text === null ? { type: "wait_timeout" } : { type: "msg", input: message(text) };
}

const before = assetsOf([menu()]);

test("a recording goes the same way with the same journeys, whatever was said", () => {
  const words = fc.constantFrom("tea", "dice", "what?", "", null);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (said) => {
      expect(partWays(record(before, said), before)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("with another version", () => {
  const recording = record(before, ["hm", "tea", "dice"]);

  test("another text is told with its turn and both ways of saying it", () => {
    const partings = partWays(recording, assetsOf([menu({ tea: "Your tea is @webhook.json.state" })]));
    expect(partings.map(({ index }) => index)).toEqual([2]);
    expect(partings[0]?.before).toContainEqual('says "Tea is ready"');
    expect(partings[0]?.after).toContainEqual('says "Your tea is ready"');
    expect(partings[0]?.nextBefore).toBe(partings[0]?.nextAfter);
  });

  test("another way is told with the node where they part", () => {
    const [parting] = partWays(recording, assetsOf([menu({ to: "dice" })]));
    expect(parting).toMatchObject({
      index: 2,
      last: { flow: id("Menu"), node: expect.any(String) },
      nextBefore: expect.any(String),
      nextAfter: expect.any(String),
    });
    expect(parting?.nextBefore).not.toBe(parting?.nextAfter);
  });

  test("a word that is not heard any more leads elsewhere", () => {
    const [parting] = partWays(recording, assetsOf([menu({ listen: "chai" })]));
    expect(parting?.before).toContainEqual('saves the result "Choice": "tea" (Tea)');
    expect(parting?.after).toContainEqual('saves the result "Choice": "tea" (Other)');
  });

  test("a turn that the engine refuses says why", () => {
    const mute: FlowSketch = { name: "Menu", nodes: [{ name: "ask", actions: [say("Tea or dice?")] }] };
    const again = replay(recording, assetsOf([mute]));
    expect(again[1]?.refused).toMatch(/does not wait/);
    expect(partWays(recording, assetsOf([mute])).map(({ refused }) => refused === undefined)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(partWays(recording, assetsOf([]))[0]?.refused).toMatch(/There is no flow/);
  });
});
