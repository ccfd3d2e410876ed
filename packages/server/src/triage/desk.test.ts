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
