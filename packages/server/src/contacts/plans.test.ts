import { expect, test } from "vitest";
import { contactsByPhone, newestContacts, readContacts } from "../store/contacts/contacts.ts";
import { newest, readTimeline } from "../store/timeline/read.ts";
import { newUuid } from "../store/uuid.ts";
import { withDatabase } from "../test/database.ts";
import { fillForPlans } from "../test/large.ts";
import { plansOf, whole } from "../test/plans.ts";
import { readQuery } from "./segments/known.ts";
import { countMatches } from "./segments/scan.ts";
import { readSurroundings } from "./surroundings.ts";

test("list, search, count and timeline read by an index, whatever else there is, also behind the wall", async () => {
  await withDatabase(async (db) => {
    const { organisationId, contactId } = await fillForPlans(db);
    const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    const list = await plansOf(db, organisationId, (tx) =>
      newestContacts(tx, organisationId, { before: last, count: 51 }),
    );
    expect(list).toContain("contacts_by_organisation");
    const number = await plansOf(db, organisationId, (tx) => contactsByPhone(tx, organisationId, "2782000", 50));
    expect(number).toContain("contacts_by_phone");
    const page = await plansOf(db, organisationId, (tx) => readContacts(tx, organisationId, [contactId, newUuid()]));
    const here = await readSurroundings(db, organisationId);
    const read = here && readQuery('created_on > 01-01-2020 AND last_seen_on = ""', here.known);
    if (!here || !read || "problem" in read) throw new Error("The query should be one.");
    const asking = { organisationId, query: read.query, ...here };
    const count = await plansOf(db, organisationId, (tx) => countMatches(tx, asking, { milliseconds: 0, step: 500 }));
    expect(count).toContain("contacts_by_organisation");
    const ask = { organisationId, contactId, before: newest, count: 51 };
    const timeline = await plansOf(db, organisationId, (tx) =>
      readTimeline(tx, ask, ["said", "turn", "began", "ended", "changed", "team"]),
    );
    for (const index of [
      "messages_by_contact",
      "turns_by_contact",
      "sessions_by_contact",
      "contact_changes_by_contact",
    ])
      expect(timeline).toContain(index);
    for (const plan of [list, number, page, count, timeline]) expect(plan).not.toMatch(whole);
  });
});
