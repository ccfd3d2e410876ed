import { expect, test } from "vitest";
import { defaultEnvironment } from "../expr/index.ts";
import { fakeEnv } from "../model/env.ts";
import { modify, newContact } from "./index.ts";
import { Places } from "./places.ts";
import { assetsOf } from "./test/driver.ts";

const kenya = {
  name: "Kenya",
  aliases: [],
  children: [
    {
      name: "Nairobi County",
      aliases: ["Nairobi"],
      children: [{ name: "Westlands", aliases: [], children: [{ name: "Kangemi", aliases: [], children: [] }] }],
    },
    { name: "Kisumu", aliases: [], children: [{ name: "Westlands", aliases: [], children: [] }] },
  ],
};
const places = new Places(kenya);

test("a place is found by its name, by another name, and by a word or two in a sentence", () => {
  expect(places.find("kisumu", "state")).toEqual(["Kenya > Kisumu"]);
  expect(places.find("NAIROBI", "state")).toEqual(["Kenya > Nairobi County"]);
  expect(places.find("near nairobi county, thanks", "state")).toEqual(["Kenya > Nairobi County"]);
  expect(places.find("Nai-robi", "state")).toEqual(["Kenya > Nairobi County"]);
  expect(places.find("Paris", "state")).toEqual([]);
  expect(places.find(" ", "state")).toEqual([]);
});

test("a name that stands for several places gives them all, unless one looks within another", () => {
  expect(places.find("Westlands", "district")).toHaveLength(2);
  expect(places.find("Westlands", "district", "Kenya > Kisumu")).toEqual(["Kenya > Kisumu > Westlands"]);
});

test("a full path is found whatever its case and its spaces", () => {
  expect(places.atPath(" kenya>nairobi county >  WESTLANDS.")).toEqual({
    path: "Kenya > Nairobi County > Westlands",
    level: "district",
  });
  expect(places.atPath("Kenya > Nowhere")).toBeUndefined();
});

test("a field for a place looks below the place that the contact has, and keeps the places above it", () => {
  const fields = [
    { key: "home", name: "Home", type: "state" },
    { key: "area", name: "Area", type: "district" },
  ] as const;
  const environment = { ...defaultEnvironment(fakeEnv()), locations: places };
  const contact = newContact("c", "tel:+254711222333", "2030-01-01T00:00:00.000Z");
  const say = (key: string, value: string) => ({ type: "field", key, value }) as const;
  const changes = [say("area", "Westlands"), say("home", "Kisumu"), say("area", "in westlands")];
  const { events } = modify(contact, changes, assetsOf([], { fields }), environment, () => true);
  expect(events.map((event) => event.type === "contact_field_changed" && event.value)).toEqual([
    { text: "Westlands" },
    { text: "Kisumu", state: "Kenya > Kisumu" },
    { text: "in westlands", state: "Kenya > Kisumu", district: "Kenya > Kisumu > Westlands" },
  ]);
});
