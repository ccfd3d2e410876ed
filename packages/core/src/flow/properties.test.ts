import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultEnvironment, type Environment } from "../expr/index.ts";
import { fakeEnv } from "../model/env.ts";
import { actionTypes } from "./actions/index.ts";
import {
  type Assets,
  type Contact,
  failedEffect,
  limits,
  newContact,
  type Resume,
  resume,
  type Session,
  start,
  type Turn,
} from "./index.ts";
import { arbitraryActionTypes, arbitraryFlows, arbitrarySaid, type Said } from "./test/arbitrary.ts";
import { assetsOf, message } from "./test/driver.ts";
import { type FlowSketch, id } from "./test/sketch.ts";

const runs = 300;
const named = (name: string) => ({ uuid: id(name), name });

function world(flows: readonly FlowSketch[]): Assets {
  const known =
    <T>(found: T) =>
    (match: object) =>
      "uuid" in match && match.uuid === id("Gone") ? undefined : found;
  return assetsOf(flows, {
    fields: [{ key: "age", name: "Age", type: "number" }],
    groups: ["Mothers"],
    more: {
      label: known(named("Spam")),
      topic: known(named("General")),
      llm: (uuid) => (uuid === id("Model") ? { ...named("Model"), roles: ["engine"] } : undefined),
      resthook: (slug) => (slug === "new" ? { slug, subscribers: ["https://a.example/"] } : undefined),
      channels: () => [{ ...named("Phone"), address: "+27820000000", schemes: ["tel"], roles: ["send", "receive"] }],
    },
  });
}

const call = { uuid: id("call"), channel: named("Phone"), urn: "tel:+27820001001" };
const contact = newContact(id("contact"), "tel:+27820001001", "2030-01-01T00:00:00.000Z");

/** How the state gets from one turn to the next. */
type Between = (state: { readonly session: Session; readonly contact: Contact }) => typeof state;
const inMemory: Between = (state) => state;
const stored: Between = (state) => JSON.parse(JSON.stringify(state));

/** One whole conversation: effects fail, and what is said is said while somebody waits for it. */
function play(flows: readonly FlowSketch[], said: readonly Said[], between: Between): readonly Turn[] {
  const assets = world(flows);
  const environment: Environment = { ...defaultEnvironment(fakeEnv()), allowedLanguages: ["eng", "fra"] };
  const trigger = { type: "msg", flow: id("A"), triggeredOn: contact.createdOn, input: message("hi") } as const;
  const turns = [start(trigger, contact, assets, environment, { call })];
  const left = [...said];
  for (let turn = turns[0]; turn !== undefined; turn = turns.at(-1)) {
    const input = inputFor(turn, left);
    if (input === undefined) break;
    const state = between({ session: turn.session, contact: turn.contact });
    turns.push(resume(state.session, input, state.contact, assets, environment));
  }
  return turns;
}

function inputFor({ session: { status, effect }, events }: Turn, left: Said[]): Resume | undefined {
  if (effect !== undefined) return { type: "effect", id: effect.id, result: failedEffect(effect.request, "no") };
  const said = left.shift();
  if (status !== "waiting" || said === undefined) return undefined;
  if (said === "expiration") return { type: "wait_expiration" };
  const mayTimeOut = events.some((event) => event.type === "msg_wait" && event.timeoutSeconds !== undefined);
  return said === "timeout" && mayTimeOut ? { type: "wait_timeout" } : { type: "msg", input: message(said) };
}

const shown = (turns: readonly Turn[]) => turns.map(({ events, segments }) => ({ events, segments }));

test("flows by chance hold every kind of action that there is", () => {
  expect([...arbitraryActionTypes].sort()).toEqual([...actionTypes].sort());
});

test("a conversation goes the same way whether its state is stored and read between turns or not", () => {
  fc.assert(
    fc.property(arbitraryFlows, arbitrarySaid, (flows, said) => {
      expect(shown(play(flows, said, stored))).toEqual(shown(play(flows, said, inMemory)));
    }),
    { numRuns: runs },
  );
});

test("a stored session is read as it was written", () => {
  fc.assert(
    fc.property(arbitraryFlows, arbitrarySaid, (flows, said) => {
      for (const { session } of play(flows, said, inMemory)) {
        expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session);
      }
    }),
    { numRuns: runs },
  );
});

test("the recording of a conversation gives the same events again", () => {
  fc.assert(
    fc.property(arbitraryFlows, arbitrarySaid, (flows, said) => {
      expect(shown(play(flows, said, stored))).toEqual(shown(play(flows, said, stored)));
    }),
    { numRuns: runs },
  );
});

test("any flow comes to a wait, to an effect or to its end within the limits", () => {
  fc.assert(
    fc.property(arbitraryFlows, arbitrarySaid, (flows, said) => {
      const turns = play(flows, said, stored);
      for (const [index, { session }] of turns.entries()) {
        const before = turns[index - 1]?.session.steps ?? 0;
        expect(session.steps - before).toBeLessThanOrEqual(limits.stepsPerTurn);
        expect(session.runsBegun).toBeLessThanOrEqual(limits.runsPerSession);
      }
      // An effect stops a sprint at most once for each action of each step.
      expect(turns.length).toBeLessThanOrEqual((said.length + 1) * (limits.stepsPerTurn * 4 + 1));
    }),
    { numRuns: runs },
  );
});

test("a session that is over keeps nothing but what became of it", () => {
  fc.assert(
    fc.property(arbitraryFlows, arbitrarySaid, (flows, said) => {
      const { session } = play(flows, said, stored).at(-1) ?? {};
      if (session?.status === "completed" || session?.status === "failed") {
        expect(session).toMatchObject({ runs: [] });
        expect(session).not.toHaveProperty("effect");
        expect(session).not.toHaveProperty("input");
      }
    }),
    { numRuns: runs },
  );
});
