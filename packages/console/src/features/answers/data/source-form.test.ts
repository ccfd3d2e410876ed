import { expect, test } from "vitest";
import { formFrom, inputFromForm, newSource } from "./source-form.ts";

const settings = {
  format: "csv",
  location: "data/cases.csv",
  refreshSeconds: 3600,
  staleAfterSeconds: 172_800,
  reading: {
    kind: "countries",
    name: ["Country/Region"],
    parts: [["Province/State"]],
    updated: ["Last Update"],
    values: { confirmed: ["Confirmed"] },
    cumulative: ["confirmed"],
    minimumRows: 10,
  },
};

test("settings that are read into the form and not changed are sent as they were", () => {
  expect(inputFromForm(formFrom(settings))).toEqual(settings);
  const feed = { ...settings, format: "feed", reading: { items: 3 } };
  expect(inputFromForm(formFrom(feed))).toEqual(feed);
});

test("a new source says only what was filled in", () => {
  const form = { ...newSource, location: "x.csv", name: ["Clinic"], values: [{ value: "beds", headers: ["Beds"] }] };
  expect(inputFromForm(form).reading).toEqual({ kind: "rows", name: ["Clinic"], values: { beds: ["Beds"] } });
});

test("a header that is one text, not a list, is read too", () => {
  expect(formFrom({ ...settings, reading: { name: "Country", values: { a: "A" } } })).toMatchObject({
    name: ["Country"],
    values: [{ value: "a", headers: ["A"] }],
  });
});
