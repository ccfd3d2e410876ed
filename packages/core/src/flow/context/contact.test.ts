import { expect, test } from "vitest";
import { Conversation, type World } from "../test/driver.ts";
import { action, type FlowSketch, id, say } from "../test/sketch.ts";

/** What a template says at the first node. */
function said(template: string, world: World = {}): string {
  const flow: FlowSketch = { name: "F", nodes: [{ name: "only", actions: [say(template)] }] };
  const message = new Conversation([flow], world).turn.events.find(({ type }) => type === "msg_created");
  return message?.type === "msg_created" ? message.text : "nothing was said";
}

const line = { uuid: id("line"), name: "Line", address: "+250788000000", schemes: ["tel"], roles: ["send"] } as const;
const channels = { channels: () => [{ ...line, country: "RW" }] };
const phone = `tel:+250788123123?channel=${line.uuid}#Bob`;

test("a contact is called by name, else as they can be reached, else by number where addresses are hidden", () => {
  expect(said("@contact", { contact: { name: "Ann Lee", urns: [phone] } })).toBe("Ann Lee");
  expect(said("@contact.first_name", { contact: { name: "Ann Lee" } })).toBe("Ann");
  expect(said("@contact", { contact: { urns: ["tel:+250788123123"] } })).toBe("0788 123 123");
  const hidden = { contact: { id: 42, urns: [phone] }, environment: { redactionPolicy: "urns" } } as const;
  expect(said("@contact @urns.tel @contact.urns", hidden)).toBe("42 tel:******** [tel:********]");
});

test("addresses are shown with the name behind them and without their channel", () => {
  expect(said("@urns.tel", { contact: { urns: [phone] } })).toBe("tel:+250788123123#Bob");
  expect(said("@(urns.telegram = null)")).toBe("true");
});

test("the preferred address is the first that a channel can send to, and the channel is known by its name", () => {
  const world = { contact: { urns: ["telegram:1", phone] }, more: channels };
  expect(said("@contact.urn over @contact.channel @contact.channel.address", world)).toBe(
    "tel:+250788123123#Bob over Line +250788000000",
  );
});

test("a contact has a reference that does not tell their number", () => {
  const key = [1, 2, 3, 4] as const;
  const world = { contact: { id: 7 }, environment: { obfuscationKey: key } };
  expect(said("@contact.ref", world)).toMatch(/^[A-Z2-9]{6}$/);
  expect(said("@contact.ref", { contact: { id: 7 } })).toBe("");
});

test("phone numbers and dates are read as where the contact is", () => {
  const world = { contact: { timezone: "Africa/Kigali", urns: [phone] }, more: channels };
  expect(said('@(has_phone("0788 123 123").match)', world)).toBe("+250788123123");
  expect(said("@(format_datetime(contact.created_on))", world)).toBe("2030-01-01 02:00");
});

test("a field shows the part that its type asks for", () => {
  const fields = [
    { key: "age", name: "Age", type: "number" },
    { key: "due", name: "Due", type: "datetime" },
    { key: "home", name: "Home", type: "state" },
  ] as const;
  const values = {
    age: { text: "7 years", number: "7" },
    due: { text: "soon" },
    home: { text: "kigali", state: "Rwanda > Kigali City" },
  };
  expect(said("@fields.age|@fields.due|@fields.home", { fields, contact: { fields: values } })).toBe(
    "7||Rwanda > Kigali City",
  );
  expect(said("@fields", { fields, contact: { fields: values } })).toBe("Age: 7\nHome: Rwanda > Kigali City");
});

test("the open ticket shows its topic and who has it", () => {
  const tickets = [
    { uuid: id("old"), status: "closed" },
    {
      uuid: id("new"),
      status: "open",
      topic: { uuid: id("g"), name: "General" },
      assignee: { uuid: id("u"), name: "Jim Poe", email: "jim@example.org" },
    },
  ] as const;
  expect(said("@ticket.topic, @ticket.assignee.first_name @ticket.assignee.email", { contact: { tickets } })).toBe(
    "General, Jim jim@example.org",
  );
  expect(said("@(ticket = null)")).toBe("true");
});

test("a change of the contact is seen by the very next template", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      {
        name: "only",
        actions: [say("@contact.name"), action("n", "set_contact_name", { name: "Bo" }), say("Hi @contact.name")],
      },
    ],
  };
  expect(`${new Conversation([flow], { contact: { name: "Ann" } })}`).toContain('"Ann" | name=Bo | "Hi Bo"');
});
