import { expect, test } from "vitest";
import { isMeant, timeZones } from "./time-zones.ts";

test("time zones go by today's names, whichever of them the browser lists", () => {
  const chrome = ["Africa/Asmera", "Asia/Calcutta", "Asia/Karachi", "Asia/Katmandu", "Europe/Kiev"];
  const firefox = ["Africa/Asmara", "Asia/Karachi", "Asia/Kathmandu", "Asia/Kolkata", "Europe/Kyiv"];
  expect(timeZones("UTC", chrome)).toEqual(["UTC", ...firefox]);
  expect(timeZones("UTC", firefox)).toEqual(["UTC", ...firefox]);
});

test("what was chosen by its name of before stays in the list", () => {
  expect(timeZones("Asia/Calcutta", ["Asia/Calcutta"])).toEqual(["Asia/Calcutta", "UTC", "Asia/Kolkata"]);
});

test("each name is one that dates can be written in, here too", () => {
  for (const zone of timeZones("UTC")) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
});

test.each([
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["America/Argentina/Buenos_Aires", "buenos_aires"],
  ["America/Sao_Paulo", "são paulo"],
  ["America/Sao_Paulo", "America/Sao_P"],
  ["Asia/Ho_Chi_Minh", "Saigon"],
  ["Asia/Kolkata", "calcutta"],
  ["Europe/Kyiv", " kyiv "],
])("%s is found by whoever types %j", (zone, typed) => {
  expect(isMeant(zone, typed)).toBe(true);
  expect(isMeant("Africa/Nairobi", typed)).toBe(false);
});
