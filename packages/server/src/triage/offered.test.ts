import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { clinic, clinicTriage } from "../test/clinic.ts";
import { offered } from "./acts.ts";
import { Desk, type Seen } from "./desk.ts";
import type { Heard } from "./heard.ts";

const heard: Heard = {
  content: { kind: "text", text: "?" },
  text: "?",
  messageId: idOf("1"),
  expected: "nobody",
  stopped: false,
  language: "eng",
  waitsForHuman: false,
  quietMs: 0,
  states: [],
  claimed: false,
  now: 0,
  takes: () => "nothing",
  asking: null,
};

/** A message whose best guesses have these confidences, in the order of the clinic's answers. */
function guessed(...confidences: readonly number[]): Seen {
  const ranked = confidences.map((confidence, i) => ({
    key: clinicTriage.answers[i]?.key ?? "",
    confidence,
    language: null,
  }));
  const answers = { verdict: "half" as const, ranked, sureFrom: 0.85, halfFrom: 0.3 };
  const triage = { version: "1", language: null, safety: null, urgency: null, labels: null, answers };
  return { triage, said: null, states: [], language: "eng" };
}

test.each([
  [[0.6, 0.3], 2],
  [[0.6, 0.03], 1],
])("of guesses with confidences %j, %d are offered: one ten times less likely than the best is noise", (all, count) => {
  const [offer] = offered(heard, guessed(...all), new Desk(clinic, clinicTriage, null))?.says ?? [];
  const titles = offer?.kind === "buttons" ? offer.buttons.map(({ title }) => title) : [];
  expect(titles).toEqual([...clinicTriage.answers.slice(0, count).map(({ title }) => title["eng"]), "None of these"]);
});
