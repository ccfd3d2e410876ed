import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { environmentNow } from "../converse/environment.ts";
import { FlowVersions } from "../converse/flow-versions.ts";
import { prepare } from "../converse/prepare-programme.ts";
import { createLog } from "../telemetry/log.ts";
import { asking, id, programme } from "../test/journeys.ts";
import { fieldUses } from "./field-uses.ts";

const field = (key: string) => ({ key, name: key, type: key === "weeks" ? ("number" as const) : ("text" as const) });

function usesIn() {
  const clinic = { field: { key: "clinic", name: "Clinic" }, value: "@input.text" };
  const keep = { uuid: id("keep"), type: "set_contact_field", ...clinic };
  const { journeys, ...settings } = programme(
    asking("visit", [{ text: "Where?", actions: [keep] }, { text: "Still @fields.town?" }]),
  );
  const groups = [
    { uuid: id("late"), name: "Late", query: "fields.weeks > 30" },
    { uuid: id("odd"), name: "Odd", query: "fields.nowhere > 30" },
    { uuid: id("plain"), name: "By hand" },
  ];
  const does = { kind: "message" as const, texts: { eng: "Go to @contact.fields.clinic" }, language: "eng" };
  const reminder = { uuid: id("r"), field: "due", offset: 1, unit: "days" as const, whenBusy: "skip" as const, does };
  const campaigns = [{ uuid: id("c"), name: "Births", group: id("late"), reminders: [reminder] }];
  const fields = ["clinic", "town", "weeks", "due", "idle"].map(field);
  const all = { ...settings, fields, groups, campaigns, content: { hello: { eng: "Near @fields.town: @(1 + 1)" } } };
  const row = {
    organisationId: idOf<"organisation">(id("o")),
    revision: "1",
    settings: all,
    journeys: journeys.map((definition) => ({ version: 1, definition, move: null })),
    numbers: [],
  };
  const prepared = prepare(row, [], new FlowVersions(idOf(id("o")), createLog("silent")));
  return fieldUses(row, { fields, groups, journeys: [], environment: environmentNow(prepared) });
}

test("a field is needed by journeys that fill or read it, segments, dates and texts of campaigns, and contents", () => {
  const uses = usesIn();
  expect(uses.get("clinic")).toEqual([
    { kind: "JOURNEY", name: "visit" },
    { kind: "CAMPAIGN", name: "Births" },
  ]);
  expect(uses.get("town")).toEqual([
    { kind: "JOURNEY", name: "visit" },
    { kind: "CONTENT", name: "hello" },
  ]);
  expect(uses.get("weeks")).toEqual([{ kind: "SEGMENT", name: "Late" }]);
  expect(uses.get("due")).toEqual([{ kind: "CAMPAIGN", name: "Births" }]);
  expect(uses.has("idle")).toBe(false);
});
