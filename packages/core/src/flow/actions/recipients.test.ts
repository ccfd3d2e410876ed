import { expect, test } from "vitest";
import { Conversation, type World } from "../test/driver.ts";
import { action, id } from "../test/sketch.ts";

type Json = Readonly<Record<string, unknown>>;

/** What comes of a broadcast for these; errors in words. */
function sent(recipients: Json, world: World = {}): unknown {
  const broadcast = action("b", "send_broadcast", { text: "Hi", ...recipients });
  const chat = new Conversation([{ name: "F", nodes: [{ name: "only", actions: [broadcast] }] }], {
    groups: ["Mothers"],
    environment: { defaultCountry: "ZA" },
    ...world,
  });
  return chat.turn.events.flatMap<unknown>((event) => {
    if (event.type === "error") return [event.text];
    if (event.type !== "broadcast_created") return [];
    const { groups, contacts, contactQuery, urns } = event;
    return [{ groups, contacts, contactQuery, urns }];
  });
}
const to = (found: Json) => ({
  groups: undefined,
  contacts: undefined,
  contactQuery: undefined,
  urns: undefined,
  ...found,
});
const mothers = { uuid: id("Mothers"), name: "Mothers" };

test("a computed recipient may be a contact's id, a group's name, an address, or a number as people write it", () => {
  const contact = "0190b6a0-1111-7111-8111-111111111111";
  expect(sent({ legacy_vars: [contact] })).toEqual([to({ contacts: [{ uuid: contact, name: "" }] })]);
  expect(sent({ legacy_vars: [" Mothers "] })).toEqual([to({ groups: [mothers] })]);
  expect(sent({ legacy_vars: ["whatsapp:27820001002"] })).toEqual([to({ urns: ["whatsapp:27820001002"] })]);
  expect(sent({ legacy_vars: ["082 000 1002"] })).toEqual([to({ urns: ["tel:+27820001002"] })]);
});

test("what is no recipient is told, and the others are still sent to", () => {
  expect(sent({ legacy_vars: ["nobody at all", "Mothers"] })).toEqual([
    "'nobody at all' couldn't be resolved to a contact, group or URN",
    to({ groups: [mothers] }),
  ]);
});

test("nobody is no mistake: nothing is sent, and nothing is told", () => {
  expect(sent({ legacy_vars: [], groups: [], urns: [] })).toEqual([]);
});

test("a value within a query stays one text, whatever somebody wrote into it", () => {
  const contact = { name: 'Ann" OR name != "' };
  expect(sent({ contact_query: "name = @contact.name" }, { contact })).toEqual([
    to({ contactQuery: 'name = "Ann\\" OR name != \\""' }),
  ]);
});
