import { deepStrictEqual, ok } from "node:assert";
import fc from "fast-check";
import { defaultEnvironment } from "../../src/expr/index.ts";
import { failedEffect, limits, newContact, type Resume, resume, start, type Turn } from "../../src/flow/index.ts";
import { arbitraryFlows } from "../../src/flow/test/arbitrary.ts";
import { assetsOf, message } from "../../src/flow/test/driver.ts";
import { type FlowSketch, id } from "../../src/flow/test/sketch.ts";
import { fakeEnv } from "../../src/model/env.ts";
import { target } from "../target.ts";

const contact = newContact(id("contact"), "tel:+27820001001", "2030-01-01T00:00:00.000Z");
const call = {
  uuid: id("call"),
  channel: { uuid: id("Phone"), name: "Phone" },
  urn: "tel:+27820001001",
};
const said = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("yes", "12", "@(1 / 0)", "2030-01-02")), {
  maxLength: 8,
});

/** All turns of a conversation in which every effect fails. */
function play(flows: readonly FlowSketch[], inputs: readonly string[]): readonly Turn[] {
  const assets = assetsOf(flows, { fields: [{ key: "age", name: "Age", type: "number" }], groups: ["Mothers"] });
  const environment = { ...defaultEnvironment(fakeEnv()), allowedLanguages: ["eng", "fra"] };
  const trigger = { type: "manual", flow: id("A"), triggeredOn: contact.createdOn } as const;
  const turns = [start(trigger, contact, assets, environment, { call })];
  const left = [...inputs];
  for (let turn = turns[0]; turn !== undefined; turn = turns.at(-1)) {
    const input = inputFor(turn, left);
    if (input === undefined) return turns;
    const stored: Pick<Turn, "session" | "contact"> = JSON.parse(JSON.stringify(turn));
    turns.push(resume(stored.session, input, stored.contact, assets, environment));
  }
  return turns;
}

function inputFor({ session: { status, effect } }: Turn, left: string[]): Resume | undefined {
  if (effect !== undefined) return { type: "effect", id: effect.id, result: failedEffect(effect.request, "no") };
  const text = left.shift();
  return status === "waiting" && text !== undefined ? { type: "msg", input: message(text) } : undefined;
}

/** Any flow with any input comes to its end within the limits, the same way each time. */
export const conversations = target("conversations", fc.tuple(arbitraryFlows, said), ([flows, inputs]) => {
  const turns = play(flows, inputs);
  for (const [index, { session }] of turns.entries()) {
    ok(session.steps - (turns[index - 1]?.session.steps ?? 0) <= limits.stepsPerTurn, "too many steps in one turn");
  }
  deepStrictEqual(play(flows, inputs), turns);
});
