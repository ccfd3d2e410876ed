import { parseFieldValue } from "@hotline/core/flow/field-values.ts";
import { newContact } from "@hotline/core/flow/index.ts";
import { idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import fc from "fast-check";
import type pg from "pg";
import { expect, test } from "vitest";
import { environmentNow } from "../../converse/environment.ts";
import type { Programme } from "../../converse/programmes.ts";
import { walled } from "../../store/walled.ts";
import { colours } from "../../test/clinic.ts";
import { withDatabase } from "../../test/database.ts";
import { blank, id } from "../../test/journeys.ts";
import { published } from "../../test/programme.ts";
import { type Known, knownOf, readQuery } from "./known.ts";
import { type AskedRow, matches } from "./match.ts";
import { countMatches, pageOfMatches } from "./scan.ts";

const project: Project = {
  ...blank,
  name: "Mothers",
  country: "ZA",
  fields: [
    { key: "weeks", name: "Weeks", type: "number" },
    { key: "due", name: "Due", type: "datetime" },
    { key: "clinic", name: "Clinic", type: "text" },
    { key: "province", name: "Province", type: "state" },
  ],
  groups: [
    { uuid: id("by hand"), name: "By hand" },
    { uuid: id("soon"), name: "Soon", query: "weeks > 30 OR name ~ thandi" },
    { uuid: id("broken"), name: "Broken", query: 'group = "By hand"' },
  ],
  journeys: [colours],
};

const names = [
  "Thandi Nkosi",
  "thandiwe",
  "İpek ΣΑΣ",
  "  Ann  ",
  "Jim's 21.35",
  "สวัสดีครับ",
  "مريم",
  "🦟 Anopheles",
  "",
  "ẞ",
];
const said = [
  "20",
  "31",
  "-4.50",
  "2030-09-30",
  "01-02-2030 10:00",
  "Soweto ",
  "SOWETO",
  "\u00a0x",
  "Rwanda > Kigali",
  "",
];
const urns = ["tel:+27820001001", "mailto:ann@example.org", "ext:a%3Fb%2523?x=1#Ann"];

interface Person extends Omit<AskedRow, "id" | "fields"> {
  readonly fields: Readonly<Record<string, string>>;
}

const journeys = [colours.uuid, id("unknown")].map(idOf<"journey">);

const person: fc.Arbitrary<Person> = fc.record({
  userId: fc.constantFrom(null, "ZA.abc"),
  phone: fc.constantFrom(null, "27820001001", "27820001002", "4915100000"),
  name: fc.constantFrom(...names),
  language: fc.constantFrom("", "eng", "zul"),
  fields: fc.dictionary(fc.constantFrom("weeks", "due", "clinic", "province"), fc.constantFrom(...said)),
  details: fc.option(
    fc.record(
      {
        groups: fc.subarray([id("by hand"), id("soon"), id("gone")]),
        urns: fc.subarray(urns),
        status: fc.constantFrom("blocked", "archived"),
        tickets: fc.constantFrom([], [{ uuid: id("t"), status: "open" }], [{ uuid: id("t"), status: "closed" }]),
      },
      { requiredKeys: [] },
    ),
  ),
  createdAt: fc.integer({ min: Date.UTC(2029, 11, 30), max: Date.UTC(2030, 0, 3) }),
  optedOut: fc.boolean(),
  lastSeenAt: fc.option(fc.integer({ min: Date.UTC(2029, 11, 30), max: Date.UTC(2030, 0, 3) })),
  journeyId: fc.constantFrom(null, ...journeys),
  history: fc.subarray(journeys),
  labels: fc.subarray(["thirst", "Hunger", "cold"]),
});

const words = fc.constantFrom(
  ...names,
  ...said,
  "thandi",
  "nkosi jim",
  "ipek",
  "σας",
  "2782",
  "example",
  "?b%23",
  "eng",
  "kigali",
);
const days = fc.constantFrom("2030-01-01", "31-12-2029", "30-09-2030", "01-02-2030");
const numbers = fc.constantFrom("0", "1", "20", "-4.5", "30.99");
const compared = ["=", "!=", ">", ">=", "<", "<="];
/** Properties with the operators and the values that make sense of them; all may be asked whether they are set. */
const kinds = [
  { of: ["name", "urn", "urns.tel", "urns.whatsapp", "urns.ext"], by: ["=", "!=", "~", "~"], to: words },
  { of: ["fields.clinic", "fields.province", "uuid", "id"], by: ["=", "!="], to: words },
  { of: ["group"], by: ["=", "!="], to: fc.constantFrom("By hand", "Soon", "Broken") },
  { of: ["label"], by: ["=", "!="], to: fc.constantFrom("thirst", "hunger", "heat") },
  { of: ["flow", "history"], by: ["=", "!="], to: fc.constant("colours") },
  { of: ["language"], by: ["=", "!="], to: fc.constantFrom("eng", "ZUL") },
  { of: ["status"], by: ["=", "!="], to: fc.constantFrom("active", "Stopped", "archived", "blocked") },
  { of: ["tickets", "fields.weeks"], by: compared, to: numbers },
  { of: ["created_on", "last_seen_on", "fields.due"], by: compared, to: days },
];
const condition = fc
  .constantFrom(...kinds)
  .chain(({ of, by, to }) =>
    fc
      .tuple(fc.constantFrom(...of), fc.constantFrom(...by), fc.oneof({ arbitrary: to, weight: 9 }, fc.constant("")))
      .map(([name, operator, wanted]) => `${name} ${operator} "${wanted}"`),
  );
const query = fc.letrec<{ tree: string; both: string }>((tie) => ({
  tree: fc.oneof({ maxDepth: 2 }, condition, tie("both")),
  both: fc
    .tuple(tie("tree"), fc.constantFrom("AND", "OR"), tie("tree"))
    .map(([left, joint, right]) => `(${left} ${joint} ${right})`),
})).tree;

async function save(db: pg.Pool, organisationId: OrganisationId, row: AskedRow) {
  await db.query(
    `insert into contacts (id, organisation_id, user_id, phone, name, language, fields, details, created_at, opted_out_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0), case when $10 then now() end)`,
    [
      row.id,
      organisationId,
      row.userId,
      row.phone,
      row.name,
      row.language,
      JSON.stringify(row.fields),
      row.details === null ? null : JSON.stringify(row.details),
      row.createdAt,
      row.optedOut,
    ],
  );
  await db.query(
    `insert into conversations (contact_id, organisation_id, number_id, last_inbound_at, journey_id)
     select $1, $2, id, to_timestamp($3 / 1000.0), $4 from numbers`,
    [row.id, organisationId, row.lastSeenAt, row.journeyId],
  );
  await saveLabels(db, organisationId, row);
  for (const journey of row.history)
    await db.query(
      "insert into sessions (id, organisation_id, contact_id, journey_id, reason, status) values (gen_random_uuid(), $1, $2, $3, '{}', 'completed')",
      [organisationId, row.id, journey],
    );
}

/** The first label is the conversation's, the next one a message's, the last one a person's correction of a message. */
async function saveLabels(db: pg.Pool, organisationId: OrganisationId, { id: contact, labels }: AskedRow) {
  const [kept, seen, corrected] = labels;
  if (kept !== undefined)
    await db.query(
      `insert into human_conversations (contact_id, organisation_id, number_id, labels)
       select $1, $2, id, array[$3] from numbers`,
      [contact, organisationId, kept],
    );
  if (seen !== undefined) await message(db, organisationId, { contact, found: [[seen, 0.7]] });
  // What triage is not sure of, or says of nothing, is no label; what a person says is one.
  await message(db, organisationId, { contact, found: [["heat", 0.3]] });
  await message(db, organisationId, { contact, found: [["oos", 0.9]] });
  if (corrected !== undefined) await message(db, organisationId, { contact, found: [["heat", 0.9]], corrected });
}

async function message(
  db: pg.Pool,
  organisationId: OrganisationId,
  said: { readonly contact: string; readonly found: unknown; readonly corrected?: string },
) {
  const { rows } = await db.query<{ id: string }>(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
     select gen_random_uuid(), $1, id, $2, 'i', '{"kind":"text","text":"x"}' from numbers returning id`,
    [organisationId, said.contact],
  );
  const messageId = rows[0]?.id;
  await db.query(
    `insert into triage_records (message_id, organisation_id, outcome, found) values ($1, $2, 'journey', $3)`,
    [messageId, organisationId, JSON.stringify({ labels: said.found })],
  );
  if (said.corrected !== undefined)
    await db.query(
      `insert into triage_corrections (id, organisation_id, message_id, text, kind, said, should_be, proposed_by)
       values (gen_random_uuid(), $1, $2, 'x', 'label', 'heat', $3, 'Ann')`,
      [organisationId, messageId, said.corrected],
    );
}

/** The person as stored: fields are read as every type that they fit, as journeys read them. */
function rowOf(one: Person, programme: Programme, n: number): AskedRow {
  const contact = newContact("", "whatsapp:1", "2030-01-01T00:00:00Z");
  const fields = project.fields.flatMap((field) => {
    const parsed = parseFieldValue(one.fields[field.key] ?? "", field, contact, environmentNow(programme), 640);
    return parsed === null ? [] : [[field.key, parsed]];
  });
  const uuid = idOf<"contact">(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
  // A number is one person's.
  const phone = one.phone === null ? null : `${one.phone}${n}`;
  const userId = one.userId === null && phone !== null ? null : `${one.userId ?? "ZA.x"}${n}`;
  return { ...one, id: uuid, phone, userId, fields: Object.fromEntries(fields) };
}

const forever = { milliseconds: 60_000, step: 25 };

test("SQL and the engine agree on who matches, whoever asks for what", async () => {
  await withDatabase(async (db) => {
    const { organisationId, programme } = await published(db, project);
    const known: Known = knownOf(programme, [{ id: colours.uuid, name: "colours" }]);
    const rows = fc.sample(person, { numRuns: 60, seed: 7 }).map((one, n) => rowOf(one, programme, n));
    for (const row of rows) await save(db, organisationId, row);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(query, async (source) => {
        const parsed = readQuery(source, known);
        if ("problem" in parsed) return;
        read += 1;
        const asking = { organisationId, query: parsed.query, programme, known };
        const expected = rows.filter((row) => matches(parsed.query, row, programme, known)).map((row) => row.id);
        const counted = await walled(db, organisationId, (tx) => countMatches(tx, asking, forever));
        expect({ source, ...counted }).toEqual({
          source,
          count: expected.length,
          complete: true,
          looked: rows.length,
          next: null,
          examples: expected.toReversed().slice(0, 5),
        });
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(150);
  });
});

test("pages of those who match follow each other without gap or repetition", async () => {
  await withDatabase(async (db) => {
    const { organisationId, programme } = await published(db, project);
    const known = knownOf(programme, []);
    const people = fc.sample(person, { numRuns: 30, seed: 3 }).map((one, n) => rowOf(one, programme, n));
    for (const row of people) await save(db, organisationId, row);
    const parsed = readQuery('name != "thandiwe"', known);
    if ("problem" in parsed) throw new Error(parsed.problem.message);
    const asking = { organisationId, query: parsed.query, programme, known };
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await pageOfMatches(db, asking, { before, first: 4 }, { milliseconds: 0, step: 3 });
      seen.push(...page.ids);
      before = page.next ?? undefined;
    } while (before !== undefined);
    const expected = people.filter((row) => matches(parsed.query, row, programme, known)).map((row) => row.id);
    expect(seen).toEqual(expected.toReversed());
  });
});

test("a count whose time is up says how many it has found, and that there may be more", async () => {
  await withDatabase(async (db) => {
    const { organisationId, programme } = await published(db, project);
    const known = knownOf(programme, []);
    for (const [n, one] of fc.sample(person, 10).entries()) await save(db, organisationId, rowOf(one, programme, n));
    const parsed = readQuery('uuid != ""', known);
    expect("problem" in parsed && parsed.problem.code).toBe("unsupported_setcheck");
    const all = readQuery("tickets >= 0", known);
    if ("problem" in all) throw new Error(all.problem.message);
    const asking = { organisationId, query: all.query, programme, known };
    const counted = await countMatches(db, asking, { milliseconds: -1, step: 4 });
    expect(counted).toMatchObject({ count: 4, looked: 4, complete: false });
    // The rest is counted from there on: the parts are the whole, whatever came in between.
    let [next, looked, count] = [counted.next, counted.looked, counted.count];
    while (next !== null) {
      const more = await countMatches(db, asking, { milliseconds: -1, step: 4 }, next);
      [next, looked, count] = [more.next, looked + more.looked, count + more.count];
    }
    expect([looked, count]).toEqual([10, 10]);
  });
});
