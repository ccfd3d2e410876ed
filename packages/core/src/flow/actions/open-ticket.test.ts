import { expect, test } from "vitest";
import { topicOf } from "../index.ts";
import { Conversation, type World } from "../test/driver.ts";
import { action, say } from "../test/sketch.ts";

const nurse = { uuid: "0190b6a0-2222-7222-8222-222222222222", name: "Nomsa", email: "nomsa@example.org" };
const more: NonNullable<World["more"]> = {
  topic: topicOf,
  user: (named) => (("uuid" in named ? named.uuid === nurse.uuid : named.email === nurse.email) ? nurse : undefined),
};

/** The ticket and the errors that an action leads to. */
function opened(properties: Readonly<Record<string, unknown>>, world: World = {}): unknown {
  const chat = new Conversation(
    [
      {
        name: "F",
        nodes: [{ name: "n", actions: [action("t", "open_ticket", properties), say("[@locals._new_ticket]")] }],
      },
    ],
    { more, ...world },
  );
  return chat.turn.events.flatMap<unknown>((event) => {
    if (event.type === "ticket_opened") return [{ to: event.ticket.assignee?.name, about: event.ticket.topic?.name }];
    if (event.type === "ticket_note_added") return [event.note];
    return event.type === "error" ? [event.text] : [];
  });
}

test("a ticket goes to the general topic and to nobody, unless the author says more", () => {
  expect(opened({})).toEqual([{ to: undefined, about: "General" }]);
  expect(opened({ assignee: { uuid: nurse.uuid, name: "Nomsa" }, note: " About @contact " })).toEqual([
    { to: "Nomsa", about: "General" },
    expect.stringContaining("About"),
  ]);
});

test("whom it is for may be computed from their e-mail address", () => {
  const contact = { name: "nomsa@example.org" };
  expect(opened({ assignee: { email: "@contact.name" } }, { contact })).toEqual([{ to: "Nomsa", about: "General" }]);
});

test("somebody who is not in the team is told of, and a human is asked all the same", () => {
  expect(opened({ assignee: { email: "gone@example.org" } })).toEqual([
    "No such user with email 'gone@example.org'",
    { to: undefined, about: "General" },
  ]);
  const gone = { uuid: "0190b6a0-3333-7333-8333-333333333333", name: "Gone" };
  expect(opened({ assignee: gone })).toEqual([expect.stringContaining("Gone"), { to: undefined, about: "General" }]);
});

test("a start of many opens no tickets", () => {
  expect(opened({}, { trigger: { batch: true } })).toEqual(["Can't open tickets during batch starts"]);
});

test("where there are no topics the ticket is not opened, and that is told", () => {
  expect(opened({}, { more: { topic: () => undefined } })).toEqual([expect.stringContaining("General")]);
});
