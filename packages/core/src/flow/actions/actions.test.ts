import { expect, test } from "vitest";
import type { LookupResult } from "../../model/lookup.ts";
import { readFlow } from "../index.ts";
import { Conversation, type World } from "../test/driver.ts";
import { action, type FlowSketch, flowJson, say } from "../test/sketch.ts";

const fields = [
  { key: "age", name: "Age", type: "number" },
  { key: "due", name: "Due", type: "datetime" },
] as const;

/** Runs actions in one node; the turn in shorthand without its end. */
function acts(actions: FlowSketch["nodes"][number]["actions"], world: World = {}, opening?: string): string {
  const flow: FlowSketch = { name: "F", nodes: [{ name: "only", actions: actions ?? [] }] };
  return `${new Conversation([flow], { fields, ...world }, opening)}`.replace(/(^| \| )F completed \| completed$/, "");
}

test("send_msg leaves out attachments and quick replies that are nothing, and says so", () => {
  const told = acts([
    say("Look", {
      attachments: ["image/png:https://example.org/a.png", "@contact.name", "nonsense"],
      quick_replies: ["@contact.name", "Yes"],
    }),
  ]);
  expect(told).toBe(
    'error: Attachment evaluated to empty string and will be ignored | error: Attachment evaluated to invalid value and will be ignored | error: Quick reply evaluated to empty string and will be ignored | "Look" [image/png:https://example.org/a.png] [Yes]',
  );
});

test("quick replies may carry something behind their text, in either spelling", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      {
        name: "n",
        actions: [
          say("?", {
            quick_replies: ["A<extra>first", { text: "B", extra: "second" }, "<url>C<extra>https://example.org"],
          }),
        ],
      },
    ],
  };
  expect(new Conversation([flow]).turn.events.find((event) => event.type === "msg_created")).toMatchObject({
    quickReplies: [
      { type: "text", text: "A", extra: "first" },
      { type: "text", text: "B", extra: "second" },
      { type: "url", text: "C", extra: "https://example.org" },
    ],
  });
});

test("a message to somebody who is blocked says why it cannot go", () => {
  const flow: FlowSketch = { name: "F", nodes: [{ name: "n", actions: [say("Hi")] }] };
  const chat = new Conversation([flow], { contact: { status: "blocked" } });
  expect(chat.turn.events[1]).toMatchObject({ unsendableReason: "contact_blocked", locale: "eng" });
});

test("set_run_result tells only of a change", () => {
  const set = (name: string, value: string) =>
    action(name, "set_run_result", { name: "Shoe Size", value, category: "Feet" });
  expect(acts([set("a", "@(30 + 8)"), set("b", "38"), set("c", "@(1/0)"), say("@results.shoe_size @results")])).toBe(
    'Shoe Size=38 (Feet) | error: Error evaluating expression: division by zero | "38 Shoe Size: 38"',
  );
});

test("set_contact_field keeps a value as every type that it can be read as, and an empty one clears it", () => {
  const set = (name: string, key: string, value: string) =>
    action(name, "set_contact_field", { field: { key, name: key }, value });
  expect(
    acts([
      set("a", "age", " 23 "),
      set("b", "age", "23"),
      say("@(fields.age + 1)"),
      set("c", "age", ""),
      say("[@fields.age]"),
    ]),
  ).toBe('age=23 | "24" | age= | "[]"');
  expect(acts([set("d", "due", "2030-05-04"), say('@(format_date(fields.due, "D/M/YYYY"))')])).toBe(
    'due=2030-05-04 | "4/5/2030"',
  );
  expect(acts([set("e", "shoe", "38")])).toBe("error: Missing dependency: field[key=shoe,name=shoe]");
});

test("set_contact_name, language, timezone and status change the contact at once", () => {
  const set = (type: string, properties: Record<string, string>) => action(type, type, properties);
  const world = { environment: { allowedLanguages: ["eng", "fra"] } };
  expect(acts([set("set_contact_name", { name: " Ann " }), say("Hi @contact")], world)).toBe('name=Ann | "Hi Ann"');
  expect(acts([set("set_contact_language", { language: "fra" }), set("x", {})], world)).toContain("language=fra");
  expect(acts([set("set_contact_language", { language: "french" })])).toBe(
    "error: iso-639-3 codes must be 3 characters, got: french",
  );
  expect(acts([set("set_contact_timezone", { timezone: "Africa/Kigali" }), say("@contact.timezone")])).toBe(
    'timezone=Africa/Kigali | "Africa/Kigali"',
  );
  expect(acts([set("set_contact_timezone", { timezone: "Mars" })])).toBe("error: Unrecognized timezone: 'Mars'");
  const inGroup = { contact: { groups: [{ uuid: "g", name: "Testers" }] } };
  expect(acts([set("set_contact_status", { status: "stopped" })], inGroup)).toBe("status=stopped | -Testers");
});

test("set_run_local sets, counts and clears", () => {
  const local = (name: string, operation: string, value?: string) =>
    action(name, "set_run_local", { local: "tries", operation, value });
  expect(
    acts([
      local("a", "increment", "2"),
      local("b", "increment", "3"),
      say("@locals.tries"),
      local("c", "increment", "x"),
    ]),
  ).toBe('"5" | error: Increment value is not an integer');
  expect(acts([local("a", "set", "7"), local("b", "clear"), say('@(default(locals.tries, "none"))')])).toBe('"none"');
});

test("groups are joined and left once, by id or by name", () => {
  const groups = ["Mothers", "Fathers"];
  const add = action("add", "add_contact_groups", {
    groups: [{ name_match: '@("Mothers")' }, { name_match: "Nobody" }],
  });
  const leave = action("leave", "remove_contact_groups", { all_groups: true });
  expect(acts([add, leave], { groups })).toBe("error: No such group with name 'Nobody' | +Mothers | -Mothers");
});

test("add_contact_urn keeps another way to reach the contact, in its one spelling", () => {
  const add = (path: string) => action(path, "add_contact_urn", { scheme: "tel", path });
  const tell = say("@urns.tel @locals._has_urn");
  const answer = (claimed: boolean) => ({ answer: () => ({ kind: "claimUrn", claimed }) as const });
  expect(acts([add("+27 82 000-1002"), tell], answer(true))).toBe(
    'contact_urns_changed | "tel:+27820001002 tel:+27820001002"',
  );
  expect(acts([add("+27 82 000-1002"), tell], answer(false))).toBe('error: URN is taken by another contact | " "');
  expect(acts([add("@contact.name")])).toBe("error: Can't add URN with empty path");
});

test("lookup_data saves what a table knows, what it might have meant, or that it knows nothing", () => {
  const answers: Readonly<Record<string, LookupResult>> = {
    Kenya: { kind: "found", key: "KE", row: { cases: 25 } },
    Keyna: { kind: "found", key: "KE", by: "slip", row: { cases: 25 } },
    Congo: { kind: "choice", by: "name", suggestions: ["Congo (Brazzaville)", "Congo (Kinshasa)"] },
  };
  const lookup = (_: string, query: string) => answers[query] ?? ({ kind: "missing" } as const);
  const ask = action("ask", "lookup_data", { source: "cases", query: "@input.text", result_name: "Country" });
  const tell = say("@results.country.category @results.country @(json(results.country.extra))");
  expect(acts([ask, tell], { lookup }, "Kenya")).toBe(
    'Country=KE (Found) | "Found KE {""cases"":25}"'.replaceAll('""', '"'),
  );
  expect(acts([ask, tell], { lookup }, "Keyna")).toContain('Found KE {"cases":25,"found_by":"slip"}');
  expect(acts([ask, tell], { lookup }, "Congo")).toContain(
    'Choice  {"found_by":"name","suggestions":["Congo (Brazzaville)","Congo (Kinshasa)"]}',
  );
  expect(acts([ask], { lookup }, "Atlantis")).toBe("Country= (Missing)");
});

test("texts of the content library come in the contact's language", () => {
  const world: World = {
    content: { greeting: { eng: "Hello", fra: "Bonjour" } },
    contact: { language: "fra" },
    environment: { allowedLanguages: ["eng", "fra"] },
  };
  expect(acts([say("@content.greeting!")], world)).toBe('"Bonjour!"');
  expect(acts([say("@content.greeting!")], { content: world.content ?? {} })).toBe('"Hello!"');
});

test("globals, urns and the trigger's keyword can be said", () => {
  expect(acts([say("@globals.org @urns.whatsapp @trigger.type")], { globals: { org: "WHO" } })).toBe(
    '"WHO whatsapp:27820001001 manual"',
  );
});

test("open_ticket asks a human once, and close_ticket ends it", () => {
  const general = { uuid: "7b5a1c4e-0f0e-4a44-8f0a-1f6f3f3b9c01", name: "General" };
  const more = { topic: () => general };
  const open = (name: string) => action(name, "open_ticket", { note: `@input ${name}` });
  const close = (name: string) => action(name, "close_ticket");
  const told = acts(
    [open("a"), open("b"), say("@ticket.topic"), close("c"), close("d"), say("@ticket")],
    { more },
    "Help",
  );
  expect(told).toBe('ticket_opened | ticket_note_added | "General" | ticket_closed | ""');
});

test("send_broadcast speaks to others in every language that it is written in", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      { name: "only", actions: [action("b", "send_broadcast", { text: "Hi @contact", urns: ["tel:+27820001001"] })] },
    ],
    localization: { fra: { [String(action("b", "send_broadcast")["uuid"])]: { text: ["Salut"] } } },
  };
  const { events } = new Conversation([flow]).turn;
  expect(events[1]).toMatchObject({
    type: "broadcast_created",
    translations: { eng: { text: "Hi 082 000 1001" }, fra: { text: "Salut" } },
    urns: ["tel:+27820001001"],
  });
});

test("start_session quotes what it puts into a query, and stops when sessions start each other without end", () => {
  const start = action("s", "start_session", {
    flow: { uuid: "c1b2a3d4-0000-4000-8000-000000000001", name: "F" },
    contact_query: "name = @input",
    groups: [{ name_match: "Mothers" }],
  });
  const flow: FlowSketch = { name: "F", nodes: [{ name: "only", actions: [start] }] };
  const more = { flow: () => readFlow(flowJson(flow)) };
  const { events } = new Conversation([flow], { more, groups: ["Mothers"] }, '"x" OR age > 1').turn;
  expect(events[1]).toMatchObject({
    type: "session_triggered",
    contactQuery: 'name = "\\"x\\" OR age > 1"',
    history: { ancestors: 1, ancestorsSinceInput: 0 },
  });
});

test("a journey for calls speaks over the call, and cannot start without one", () => {
  const flow: FlowSketch = {
    name: "Voice",
    nodes: [{ name: "only", actions: [action("v", "say_msg", { text: "Hello @contact.name", audio_url: "a.mp3" })] }],
    more: { type: "voice" },
  };
  expect(() => new Conversation([flow])).toThrow("cannot start without one");
  const call = { uuid: "c1b2a3d4-0000-4000-8000-000000000002", channel: { uuid: "x", name: "Line" }, urn: "tel:+1" };
  const { events } = new Conversation([flow], { call, contact: { name: "Ann" } }).turn;
  expect(events[1]).toMatchObject({
    type: "ivr_created",
    text: "Hello Ann",
    attachments: ["audio:a.mp3"],
    urn: "tel:+1",
  });
});

test("send_msg says what the message template says that it uses", () => {
  const channel = { uuid: "c1b2a3d4-0000-4000-8000-000000000003", name: "WA" };
  const body = { name: "body", type: "body/text", content: "Dear {{1}}", variables: { "1": 0 } };
  const button = { name: "b", type: "button/quick_reply", content: "OK", variables: {} };
  const template = { uuid: "c1b2a3d4-0000-4000-8000-000000000004", name: "greeting" };
  const translation = { channel, locale: "eng", components: [body, button], variables: [{ type: "text" }] };
  const more = {
    channels: () => [{ ...channel, address: "1", schemes: ["whatsapp"], roles: ["send"] as const }],
    template: () => ({ ...template, translations: [translation] }),
  };
  const message = say("Plain", { template, template_variables: ["@contact.name"] });
  expect(acts([message], { more, contact: { name: "Ann" } })).toBe('"Dear Ann" [OK]');
});
