import { decodeModel, prepareTriage } from "@hotline/core/triage/index.ts";
import { expect, test } from "vitest";
import { clinic, clinicModel, clinicTriage } from "../test/clinic.ts";
import { Desk } from "./desk.ts";

test.each([
  ["amanzi ami aphumile", "zul"],
  ["ngopha kakhulu", "zul"],
  ["bleeding", null],
  ["😭😭", null],
])(
  "%j is most likely %s and surely no English (null: it may be), where the project speaks English, isiZulu and isiXhosa",
  async (text, language) => {
    const ready = prepareTriage(decodeModel((await clinicModel()).model));
    const desk = new Desk({ ...clinic, languages: ["eng", "zul", "xho"] }, clinicTriage, ready);
    expect(desk.likeliestOf(desk.see(text, ""))).toBe(language);
  },
);

test("days, numbers, yes and no are read before anything was learned, and where there is nothing to learn", () => {
  const now = Date.parse("2030-08-20T10:00:00Z");
  const understood = [clinicTriage, null].map((content) =>
    new Desk(clinic, content, null).understand("yes, 1 August", now),
  );
  for (const { intents, entities, warning } of understood) {
    expect(intents).toEqual([]);
    expect(entities["date"]?.[0]?.value).toBe("2030-08-01");
    expect(entities["yes_no"]?.[0]?.value).toBe("yes");
    expect(warning).toBeUndefined();
  }
  expect(new Desk(clinic, clinicTriage, null).understand("hello", now).warning).toMatch("learned nothing");
});

test("what the contact speaks decides, where the message does not tell its language", async () => {
  const ready = prepareTriage(decodeModel((await clinicModel()).model));
  const now = Date.parse("2030-08-20T10:00:00Z");
  for (const model of [ready, null]) {
    const desk = new Desk({ ...clinic, languages: ["eng", "swa"] }, clinicTriage, model);
    expect(desk.understand("jana", now, "swa").entities["date"]?.[0]?.value).toBe("2030-08-19");
    expect(desk.understand("no sé", now, "spa").entities["yes_no"]).toBeUndefined();
  }
});
