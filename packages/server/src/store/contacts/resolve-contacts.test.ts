import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { withDatabase } from "../../test/database.ts";
import { newUuid } from "../uuid.ts";
import { Contacts } from "./resolve-contacts.ts";

const people = (organisationId: OrganisationId, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    organisationId,
    sender: { userId: `ZA.${from + i}`, phone: `2780${from + i}`, name: "Thandi" },
  }));

test("a sender is found by user id or number alone, also by a plan that was made while there was nobody", () =>
  withDatabase(async (db) => {
    const organisation = newUuid<"organisation">();
    const one = await db.connect();
    for (let i = 0; i < 12; i++) await new Contacts().resolve(one, people(organisation, i * 100, 100), Date.now());
    const { rows } = await one.query<{ "QUERY PLAN": string }>(
      `explain execute find_or_make_contacts ('{${organisation}}', '{${newUuid()}}', '{ZA.1}', '{27801}', '{Thandi}')`,
    );
    one.release();
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    const scans = plan.match(/Scan (?:using \w+ )?on contacts/g);
    expect(scans).toEqual(
      ["contacts_by_user_id", "contacts_by_phone", "contacts_by_user_id"].map(
        (index) => `Scan using ${index} on contacts`,
      ),
    );
  }));

test("whoever is known stays who they are, and whoever is new is made once, also among many at once", () =>
  withDatabase(async (db) => {
    const organisation = newUuid<"organisation">();
    const all = people(organisation, 0, 60);
    const [first, second] = await Promise.all([
      new Contacts().resolve(db, all, Date.now()),
      new Contacts().resolve(db, all.toReversed(), Date.now()),
    ]);
    expect(new Set(first).size).toBe(60);
    expect(second.toReversed()).toEqual(first);
    expect(await new Contacts().resolve(db, all.slice(0, 3), Date.now())).toEqual(first.slice(0, 3));
    const others = await new Contacts().resolve(db, people(newUuid(), 0, 3), Date.now());
    expect(others.some((id) => first.includes(id))).toBe(false);
  }));

test("what is found of people while one of them is forgotten is not remembered, and nobody is left out", () =>
  withDatabase(async (db) => {
    const organisation = newUuid<"organisation">();
    const contacts = new Contacts();
    const [known, stranger] = people(organisation, 0, 2);
    if (!known || !stranger) throw new Error("two people are needed");
    const [id] = await contacts.resolve(db, [known], Date.now());
    const asked = contacts.resolve(db, [known, stranger], Date.now());
    contacts.forget();
    const [same, other] = await asked;
    expect(same).toBe(id);
    await db.query("update contacts set phone = null, user_id = null where id = $1", [other]);
    const [again] = await contacts.resolve(db, [stranger], Date.now());
    expect(again).not.toBe(other);
  }));
