import type pg from "pg";
import { expect, test } from "vitest";
import { addContact, addEmptyOrganisation, addMessage } from "../../test/chat.ts";
import { withDatabase } from "../../test/database.ts";
import { newUuid } from "../uuid.ts";
import { peopleNow, ratesNow } from "./now.ts";

type Organisation = Awaited<ReturnType<typeof addEmptyOrganisation>>;

/** Somebody who wrote so many minutes ago, as their conversation has it and, where they are to be seen there, their message. */
async function wrote(db: pg.Pool, organisation: Organisation, phone: string, minutesAgo: number, isSeen = true) {
  const contactId = await addContact(db, organisation.id, phone, phone);
  const at = new Date(Date.now() - minutesAgo * 60_000);
  await db.query(
    "insert into conversations (contact_id, organisation_id, number_id, last_inbound_at) values ($1, $2, $3, $4)",
    [contactId, organisation.id, organisation.numberId, at],
  );
  if (!isSeen) return;
  const id = await addMessage(db, organisation, contactId, "Hello");
  await db.query("update messages set created_at = $2 where id = $1", [id, at]);
}

test("the people of the last minutes are those of its messages, and on a crowded day those whose last word is of them", () =>
  withDatabase(async (db) => {
    const [ours, theirs] = [await addEmptyOrganisation(db), await addEmptyOrganisation(db)];
    // So that five minutes ago was today.
    const offset = (new Date().getUTCHours() + 12) % 24;
    await db.query("update organisations set settings = json_build_object('timezone', $1::text)", [`<x>${offset}`]);
    await wrote(db, ours, "1", 0);
    await wrote(db, ours, "2", 4);
    await wrote(db, ours, "3", 6);
    await wrote(db, theirs, "4", 0);
    // Only the conversation of this one tells that they wrote.
    await wrote(db, ours, "5", 1, false);
    expect(await peopleNow(db, ours.id)).toBe(2);
    const minutes = (count: number) =>
      db.query(
        `insert into live_minutes (organisation_id, minute, measure, key, count) values ($1, date_trunc('minute', now()), 'in', '', $2)
         on conflict (organisation_id, minute, measure, key) do update set count = excluded.count`,
        [ours.id, count],
      );
    await minutes(900);
    expect(await peopleNow(db, ours.id)).toBe(2);
    await minutes(2_000);
    expect(await peopleNow(db, ours.id)).toBe(3);
    expect(await peopleNow(db, theirs.id)).toBe(1);
  }));

test("the rate is that of ten seconds, and of two where these have enough to tell", () =>
  withDatabase(async (db) => {
    const organisation = await addEmptyOrganisation(db);
    const contactId = await addContact(db, organisation.id, "Awa", "1");
    const say = (count: number, secondsAgo: number, direction: string) =>
      db.query(
        `insert into messages (id, organisation_id, number_id, contact_id, direction, content, created_at)
         select gen_random_uuid(), $1, $2, $3, $4, '{}', now() - make_interval(secs => $5::float8) from generate_series(1, $6)`,
        [organisation.id, organisation.numberId, contactId, direction, secondsAgo, count],
      );
    const { numberId } = organisation;
    await say(40, 3, "i");
    await say(10, 3, "o");
    expect(await ratesNow(db, organisation.id)).toEqual([{ numberId, inPerSecond: 4, outPerSecond: 1 }]);
    // In the future of this clock: they stay within two seconds however slow the machine is.
    await say(800, -60, "i");
    await say(600, -60, "o");
    expect(await ratesNow(db, organisation.id)).toEqual([{ numberId, inPerSecond: 400, outPerSecond: 300 }]);
    expect(await ratesNow(db, newUuid())).toEqual([]);
  }));
