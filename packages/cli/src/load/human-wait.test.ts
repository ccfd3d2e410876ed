import { expect, test } from "vitest";
import { waitsAfter } from "./human-wait.ts";

const asked = { since: new Date(0), urgency: 0, reason: { ticket: true } } as const;
const unanswered = { since: new Date(0), urgency: 0, reason: { noAnswer: true } } as const;
const urgent = { since: new Date(1), urgency: 2, reason: { urgent: "breathing" } } as const;
const inbox = { known: true, claimed: false, heard: 1, isHelped: false, notes: [] };
const helped = { inbox: { ...inbox, isHelped: true } };

test("whoever asked for a human waits until a journey says that they are helped", () => {
  expect(waitsAfter(null, { inbox })).toBe(null);
  expect(waitsAfter(null, { inbox, handover: asked })).toBe(asked);
  expect(waitsAfter(asked, { inbox })).toBe(asked);
  expect(waitsAfter(asked, helped)).toBe(null);
});

test("an emergency, and what nothing answered, wait for a human whatever a journey says", () => {
  expect(waitsAfter(asked, { inbox, handover: urgent })).toBe(urgent);
  expect(waitsAfter(urgent, { inbox, handover: asked })).toBe(urgent);
  expect(waitsAfter(urgent, helped)).toBe(urgent);
  expect(waitsAfter(unanswered, helped)).toBe(unanswered);
});
