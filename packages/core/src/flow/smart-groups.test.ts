import { describe, expect, test } from "vitest";
import { defaultEnvironment } from "../expr/index.ts";
import { fakeEnv } from "../model/env.ts";
import type { FieldDefinition } from "../model/project.ts";
import { type Contact, newContact } from "./contact.ts";
import { contactRef } from "./contact-ref.ts";
import { asksLabels, smartGroup } from "./smart-groups.ts";
import { id } from "./test/sketch.ts";

const environment = {
  ...defaultEnvironment(fakeEnv()),
  timezone: "Africa/Johannesburg",
  obfuscationKey: [1, 2, 3, 4] as const,
};
const fields: readonly FieldDefinition[] = [
  { key: "weeks", name: "Weeks", type: "number" },
  { key: "due", name: "Due date", type: "datetime" },
  { key: "clinic", name: "Clinic", type: "text" },
  { key: "home", name: "Home", type: "district" },
];
const assets = { field: (key: string) => fields.find((field) => field.key === key) };

const thandi: Contact = {
  ...newContact(id("Thandi"), "whatsapp:27820001001", "2030-01-10T22:30:00Z"),
  name: "Thandi Nkosi",
  language: "zul",
  id: 1234,
  lastSeenOn: "2030-02-01T08:00:00Z",
  urns: ["whatsapp:27820001001", "mailto:thandi@example.org", "no urn"],
  groups: [{ uuid: id("mothers"), name: "Mothers" }],
  labels: ["Breastfeeding"],
  tickets: [{ uuid: id("ticket"), status: "open" }],
  fields: {
    weeks: { text: "30 weeks", number: "30" },
    due: { text: "soon", datetime: "2030-04-01T10:00:00+02:00" },
    clinic: { text: "Soweto", number: "7" },
    home: { text: "Soweto", district: "South Africa > Gauteng > Soweto" },
  },
};

function group(query: string, settings = environment) {
  return smartGroup({ uuid: id("segment"), name: "Segment" }, query, assets, settings);
}
const isIn = (query: string, contact = thandi) => group(query).group.matches?.(contact, environment);

describe("who is in a group of all that match", () => {
  test.each([
    'name ~ "thandi"',
    'name = "thandi nkosi"',
    "language = zul",
    "status = active",
    "id = 1234",
    `uuid = "${id("Thandi")}"`,
    "whatsapp = 27820001001",
    'mailto ~ "example.org"',
    "urn ~ 2782",
    "tickets > 0",
    'label = "Breastfeeding"',
    "weeks >= 30 AND weeks < 31",
    "due > 2030-03-31",
    'clinic = "soweto"',
    // The place itself, without those around it.
    'home = "soweto"',
    // On the calendar of the environment, where it is after midnight already.
    "created_on = 2030-01-11",
    "last_seen_on > 2030-01-31",
    'telegram = "" OR name = ""',
  ])("somebody whom %s says", (query) => {
    expect(group(query).problem).toBeUndefined();
    expect(isIn(query)).toBe(true);
  });

  test.each([
    "weeks > 30",
    "clinic = 7",
    "tickets = 0",
    'label = "Vaccines"',
    "created_on = 2030-01-10",
    'home = "Gauteng"',
    "telegram = 27820001001",
    // Which journeys somebody was in, only the database knows.
    'flow != ""',
    'history != ""',
  ])("nobody whom %s does not say", (query) => {
    expect(isIn(query)).toBe(false);
  });

  test("somebody of whom nothing is known is in none that asks for more than that nothing is", () => {
    const stranger = newContact(id("stranger"), "whatsapp:27820001002", "not a time");
    for (const query of [
      "weeks > 0",
      "due > 2000-01-01",
      "created_on > 2000-01-01",
      "last_seen_on > 2000-01-01",
      'name != ""',
    ])
      expect(isIn(query, stranger)).toBe(false);
    for (const query of ['weeks = ""', 'name = ""', 'label = ""', "tickets = 0"])
      expect(isIn(query, stranger)).toBe(true);
  });

  test("nobody, where the query cannot be read; and the problem is told", () => {
    const { group: broken, problem } = group('weeks > "many"');
    expect(problem?.message).toContain("many");
    expect(broken.matches?.(thandi, environment)).toBe(false);
  });

  test("a contact's reference is known only where references are made", () => {
    const query = `ref = "${contactRef(1234, environment.obfuscationKey)}"`;
    expect(isIn(query)).toBe(true);
    const { obfuscationKey: _, ...plain } = environment;
    expect(group(query).group.matches?.(thandi, plain)).toBe(false);
  });
});

test("labels are looked up only for queries that ask for them", () => {
  expect(["label = x", 'name = "a" AND Label != ""'].map(asksLabels)).toEqual([true, true]);
  expect([undefined, "labels = x", "name = relabelled"].map(asksLabels)).toEqual([false, false, false]);
});
