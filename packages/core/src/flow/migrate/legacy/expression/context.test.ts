import { expect, test } from "vitest";
import { migrateReference } from "./context.ts";

const now = (old: string, isRaw = false) => migrateReference(old.split("."), isRaw).text;

test.each([
  ["contact", "contact"],
  ["contact.name", "contact.name"],
  ["contact.first_name", "contact.first_name"],
  ["contact.weeks", "fields.weeks"],
  ["contact.groups", 'join(contact.groups, ",")'],
  ["contact.tel", "format_urn(urns.tel)"],
  ["contact.tel_e164", 'default(urn_parts(urns.tel).path, "")'],
  ["contact.tel.urn", "urns.tel"],
  ["contact.tel.scheme", "urn_parts(urns.tel).scheme"],
  ["contact.tel.path", "urn_parts(urns.tel).path"],
  ["contact.telegram", 'default(urn_parts(urns.telegram).path, "")'],
  ["contact.telegram.display", "format_urn(urns.telegram)"],
  ["flow", "results"],
  ["flow.age", "results.age"],
  ["flow.age.category", "results.age.category_localized"],
  ["flow.age.text", "results.age.input"],
  ["flow.age.time", "results.age.created_on"],
  ["flow.age.value", "results.age.value"],
  ["flow.2nd.constructor", 'results["2nd"].constructor'],
  ["flow.contact.name", "contact.name"],
  ["child.age", "child.results.age"],
  ["child.contact.weeks", "child.fields.weeks"],
  ["parent.contact", "parent.contact"],
  ["parent.contact.groups", 'join(parent.contact.groups, ",")'],
  ["parent.age.text", "parent.results.age.input"],
  ["step", "input"],
  ["step.value", "input"],
  ["step.text", "input.text"],
  ["step.time", "input.created_on"],
  ["step.attachments", 'foreach(foreach(input.attachments, attachment_parts), extract, "url")'],
  ["step.attachments.0", "attachment_parts(input.attachments[0]).url"],
  ["step.attachments.first", 'attachment_parts(input.attachments["first"]).url'],
  ["step.contact.name", "contact.name"],
  ["step.urn", "input.urn"],
  ["channel", "contact.channel.address"],
  ["channel.tel_e164", "contact.channel.address"],
  ["channel.name", "contact.channel.name"],
  ["extra", "legacy_extra"],
  ["extra.visit.day", "legacy_extra.visit.day"],
  ["extra.flow.age.text", "parent.results.age.input"],
  ["extra.contact.weeks", "parent.fields.weeks"],
  ["date", "now()"],
  ["date.now", "now()"],
  ["date.today", "format_date(today())"],
  ["date.tomorrow", 'format_date(datetime_add(now(), 1, "D"))'],
  ["date.yesterday", 'format_date(datetime_add(now(), -1, "D"))'],
  ["date.easter", "date.easter"],
  ["nobody.knows.it", "nobody.knows.it"],
])("%s is called %s now", (old, name) => {
  expect(now(old)).toBe(name);
});

test("days are not written out where something is computed from them", () => {
  expect([now("date.today", true), now("date.yesterday", true)]).toEqual(["today()", 'datetime_add(now(), -1, "D")']);
});

test("what is no path is refused", () => {
  for (const path of ["contact..name", "", "flow."]) expect(() => now(path)).toThrow("Undefined variable");
});
