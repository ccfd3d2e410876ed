import { expect, test } from "vitest";
import { action, flowJson } from "../test/sketch.ts";
import { lookAt } from "./attention.ts";
import { Notes } from "./report.ts";

/** What an author is told of a journey with this action, or with these properties of its own. */
function told(actions: readonly Readonly<Record<string, unknown>>[], more: Readonly<Record<string, unknown>> = {}) {
  const notes = new Notes();
  lookAt(flowJson({ name: "Visit", nodes: [{ name: "do", actions }], more }), "Visit", notes);
  return JSON.stringify(notes.all);
}
const ofAction = (type: string, properties: Readonly<Record<string, unknown>> = {}) =>
  told([action("one", type, properties)]);

const silent = JSON.stringify([]);

test.each([
  ["send_msg", { template: { name: "visit" } }, 'the template \\"visit\\"'],
  ["set_contact_channel", { channel: null }, 'the channel \\"none\\"'],
  ["set_contact_channel", { channel: { name: "Facebook" } }, 'the channel \\"Facebook\\"'],
  ["say_msg", {}, "it speaks on the telephone"],
  ["play_audio", {}, "it plays sounds"],
  ["call_classifier", { classifier: { name: "Booking" } }, 'the classifier \\"Booking\\"'],
  ["request_optin", {}, "opt-in"],
  ["transfer_airtime", {}, "airtime"],
  ["call_llm", { llm: { name: "Big" } }, 'the language model \\"Big\\"'],
  ["call_resthook", { resthook: "new-visit" }, 'the resthook \\"new-visit\\"'],
  ["send_email", {}, "mail server"],
  ["open_ticket", { topic: { name: "Nurse" } }, 'a ticket on \\"Nurse\\"'],
  ["open_ticket", {}, "it opens a ticket: see"],
  ["add_contact_urn", { scheme: "telegram" }, "an address of telegram"],
] as const)("%s with %j asks for attention", (type, properties, words) => {
  expect(ofAction(type, properties)).toContain(words);
});

test.each([
  ["send_msg", {}],
  ["add_contact_urn", { scheme: "tel" }],
  ["add_contact_urn", { scheme: "whatsapp" }],
  ["set_run_result", {}],
  ["a type of tomorrow", {}],
] as const)("%s with %j does not", (type, properties) => {
  expect(ofAction(type, properties)).toBe(silent);
});

test("of an address that is called only the host is told, never who signs in there", () => {
  expect(ofAction("call_webhook", { url: "https://api.example.org/visits?key=secret" })).toContain(
    "it calls api.example.org:",
  );
  const withPassword = ofAction("call_webhook", { url: "https://ann:secret@api.example.org:8443/" });
  expect(withPassword).toContain("it calls api.example.org:");
  expect(withPassword).not.toContain("secret");
  for (const url of ["@fields.address", "https://@fields.host/x", ""])
    expect(ofAction("call_webhook", { url })).toContain("an address that it computes");
});

test("journeys for calls, and those that no keyword interrupts, are told of", () => {
  expect(told([], { type: "voice" })).toContain("for telephone calls");
  expect(told([], { ignore_triggers: true })).toContain("each keyword decides that");
  const dial = flowJson({ name: "Visit", nodes: [{ name: "ring", dial: "+27820001002", other: null }] });
  const notes = new Notes();
  lookAt(dial, "Visit", notes);
  expect(JSON.stringify(notes.all)).toContain("it dials a telephone number");
});
