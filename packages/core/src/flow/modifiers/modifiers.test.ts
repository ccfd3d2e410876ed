import { expect, test } from "vitest";
import { defaultEnvironment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import { type Contact, type Modifier, modify, newContact, regroup, smartGroup } from "../index.ts";
import { assetsOf } from "../test/driver.ts";
import { id } from "../test/sketch.ts";

const environment = defaultEnvironment(fakeEnv());
const adults = { uuid: id("Adults"), name: "Adults" };
const staff = { uuid: id("Staff"), name: "Staff" };
const age = { key: "age", name: "Age", type: "number" } as const;
const phone = { uuid: id("phone"), name: "Phone", address: "+1", schemes: ["tel"], roles: ["send"] } as const;
const { group } = smartGroup(adults, "age >= 18", { field: () => age }, environment);
const assets = {
  ...assetsOf([], { fields: [age] }),
  groups: () => [group, staff],
  group: (match: { readonly uuid: string } | { readonly name: string }) =>
    [group, staff].find((one) => "uuid" in match && one.uuid === match.uuid),
  channels: () => [phone],
};
const ann: Contact = newContact(id("ann"), "tel:+27820001001", "2030-01-01T00:00:00.000Z");

function changed(before: Contact, ...modifiers: readonly Modifier[]) {
  return modify(before, modifiers, assets, environment, (urn) => !urn.endsWith("9"));
}

test("a change that changes nothing is not told", () => {
  expect(changed({ ...ann, name: "Ann" }, { type: "name", name: " Ann " }).events).toEqual([]);
});

test("a contact enters and leaves a group with the field that its query asks for", () => {
  const grown = changed(ann, { type: "field", key: "age", value: "18" });
  expect(grown.events.map(({ type }) => type)).toEqual(["contact_field_changed", "contact_groups_changed"]);
  expect(grown.contact.groups).toEqual([adults]);
  expect(changed(grown.contact, { type: "field", key: "age", value: "" }).contact.groups).toEqual([]);
});

test("nobody adds people by hand to a group that a query fills", () => {
  const { events } = changed(ann, { type: "groups", groups: [{ uuid: adults.uuid }], modification: "add" });
  expect(events).toEqual([{ type: "error", text: "Can't add contacts to the query based group 'Adults'" }]);
});

test("a contact that is blocked leaves all groups at once", () => {
  const member = { ...ann, groups: [staff, adults] };
  const { contact, events } = changed(member, { type: "status", status: "blocked" });
  expect(contact.groups).toEqual([]);
  expect(events[1]).toMatchObject({ groupsRemoved: [adults, staff] });
});

test("addresses are compared in their one spelling, and another contact's is refused", () => {
  const routes = [{ urn: "tel:+27 82 000 1001" }, { urn: "tel:+27820001002" }, { urn: "tel:+27820001009" }];
  const { contact, events } = changed(ann, { type: "urns", routes, modification: "append" });
  expect(contact.urns).toEqual(["tel:+27820001001", "tel:+27820001002"]);
  expect(events[0]).toMatchObject({ code: "urn:taken", extra: { urn: "tel:+27820001009" } });
});

test("a channel is preferred for every phone of the contact", () => {
  const { contact } = changed(ann, { type: "channel", channel: phone.uuid });
  expect(contact.urns).toEqual([`tel:+27820001001?channel=${phone.uuid}`]);
  expect(changed(contact, { type: "channel" }).contact.urns).toEqual(ann.urns);
});

test("a ticket is opened once, noted, given to somebody, closed and opened again", () => {
  const opened = changed(ann, { type: "ticket_open", note: "Help" }, { type: "ticket_open", note: "Again" });
  expect(opened.events.map(({ type }) => type)).toEqual(["ticket_opened", "ticket_note_added"]);
  const ticketUuid = opened.contact.tickets?.[0]?.uuid ?? "";
  const given = changed(opened.contact, {
    type: "ticket_assignee",
    ticketUuid,
    assignee: { uuid: id("bo"), name: "Bo" },
  });
  expect(given.events).toMatchObject([{ type: "ticket_assignee_changed", assignee: { name: "Bo" } }]);
  const closed = changed(given.contact, { type: "ticket_close", ticketUuid }, { type: "ticket_close", ticketUuid });
  expect(closed.events).toEqual([{ type: "ticket_closed", ticketUuid }]);
  expect(changed(closed.contact, { type: "ticket_reopen", ticketUuid }).contact.tickets).toMatchObject([
    { status: "open", assignee: { name: "Bo" } },
  ]);
});

test("groups can be looked at anew when something else than the contact has changed", () => {
  const stale = { ...ann, groups: [adults] };
  expect(regroup(stale, assets, environment).contact.groups).toEqual([]);
  expect(regroup(ann, assets, environment)).toEqual({ contact: ann, events: [] });
});

test("a query that cannot be read has nobody in it, and its problem is there to be told", () => {
  const { group: broken, problem } = smartGroup(adults, "height > 3", { field: () => undefined }, environment);
  expect(broken.matches?.(ann, environment)).toBe(false);
  expect(problem).toBeDefined();
});

test("what a change names and is not there is told, and changes nothing", () => {
  const missing = changed(ann, { type: "field", key: "weight", value: "60" }, { type: "channel", channel: id("fax") });
  expect(missing.contact).toEqual(ann);
  expect(missing.events).toEqual([
    { type: "error", text: "Missing dependency: field[key=weight,name=weight]", code: "dependency:missing" },
    { type: "error", text: `Missing dependency: channel[uuid=${id("fax")},name=]`, code: "dependency:missing" },
  ]);
});

test("somebody joins and leaves a group that people fill by hand; a group that is gone is passed over", () => {
  const groups = [{ uuid: staff.uuid }, { uuid: id("gone") }];
  const joined = changed(ann, { type: "groups", groups, modification: "add" });
  expect(joined.contact.groups).toEqual([staff]);
  expect(changed(joined.contact, { type: "groups", groups, modification: "remove" }).contact.groups).toEqual([]);
});

test("a language and a zone are changed, told once, and taken away again", () => {
  const { contact, events } = changed(
    ann,
    { type: "language", language: "fra" },
    { type: "language", language: "fra" },
    { type: "timezone", timezone: "Africa/Kigali" },
    { type: "seen", seenOn: "2030-01-02T00:00:00.000Z" },
  );
  expect(contact).toMatchObject({ language: "fra", timezone: "Africa/Kigali", lastSeenOn: "2030-01-02T00:00:00.000Z" });
  expect(events.map(({ type }) => type)).toEqual([
    "contact_language_changed",
    "contact_timezone_changed",
    "contact_last_seen_changed",
  ]);
  expect(changed(contact, { type: "language", language: "" }).contact.language).toBeUndefined();
});
