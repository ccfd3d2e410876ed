import type { ContactId } from "@hotline/core/model/ids.ts";
import pg from "pg";
import { expect, test } from "vitest";
import { routeWaiting } from "../../store/inbox/operators.ts";
import { withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";
import { addConversation } from "../../test/inbox.ts";

test("who waits is given to operators who are there, by language, load and turn; who goes away gives back", () =>
  withApi(
    async (api) => {
      const rules = { isAutomatic: true, capacity: 2, claimMinutes: 5, onExpiry: "QUEUE" as const };
      await api.as("admin").run("inbox/set-inbox-rules", { rules });
      await api.as("operator").run("inbox/set-availability", { isAvailable: true, languages: ["fra"] });
      const { setAvailability } = await api
        .as("admin")
        .run("inbox/set-availability", { isAvailable: true, capacity: 1 });
      expect(setAvailability.flatMap(({ name, mayAnswer }) => (mayAnswer ? [name] : []))).toEqual([
        "admin of ours",
        "operator of ours",
      ]);
      const { rows: told } = await api.db.query<{ details: unknown }>(
        "select details from audit_log where action = 'operator.changed' order by id",
      );
      expect(told.map(({ details }) => details)).toEqual([
        { isAvailable: true, languages: ["fra"] },
        { isAvailable: true, capacity: 1 },
      ]);
      const wrong = api.as("operator").run("inbox/set-availability", { languages: ["french"] });
      await expect(wrong).rejects.toMatchObject({ code: "INVALID" });
      const french = await addConversation(api, { phone: "1", urgency: 0, language: "fra" });
      const { members } = api.organisation;
      const assignee = async (contactId: ContactId) =>
        (await api.as("operator").run("inbox/conversation", { contactId })).conversation.assignee;
      await until(async () => (await assignee(french)) === members.operator.id);
      const english = await addConversation(api, { phone: "2", urgency: 0 });
      await until(async () => (await assignee(english)) === members.admin.id);
      await api.as("admin").run("inbox/set-availability", { isAvailable: false });
      await until(async () => (await assignee(english)) === members.operator.id);
    },
    { HOTLINE_ROLES: "web,jobs" },
  ));

test("what a colleague gives by hand to somebody who takes none stays theirs, until they have been there and gone", () =>
  withApi(
    async (api) => {
      const rules = { isAutomatic: true, capacity: 5, claimMinutes: 5, onExpiry: "QUEUE" as const };
      await api.as("admin").run("inbox/set-inbox-rules", { rules });
      await api.as("operator").run("inbox/set-availability", { isAvailable: true });
      const { admin, operator } = api.organisation.members;
      const assignee = async (contactId: ContactId) =>
        (await api.as("operator").run("inbox/conversation", { contactId })).conversation.assignee;
      const first = await addConversation(api, { phone: "1", urgency: 0 });
      await api.as("operator").run("inbox/assign-conversations", { contactIds: [first], memberId: admin.id });
      // Whoever is given the next one was looked for after the first one was given.
      const routed = async (phone: string) => {
        const next = await addConversation(api, { phone, urgency: 0 });
        await until(async () => (await assignee(next)) === operator.id);
      };
      await routed("2");
      await routed("3");
      expect(await assignee(first)).toBe(admin.id);

      await api.as("admin").run("inbox/set-availability", { isAvailable: false });
      await routed("4");
      await routed("5");
      expect(await assignee(first)).toBe(admin.id);

      // They had it an hour ago, and went three minutes ago.
      const { db, organisation } = api;
      await db.query("update inbox_events set created_at = now() - interval '1 hour' where contact_id = $1", [first]);
      await db.query(
        "update operators set seen_at = now() - interval '3 minutes' where organisation_id = $1 and member_id = $2",
        [organisation.id, admin.id],
      );
      await until(async () => (await assignee(first)) === operator.id);
      const { rows } = await db.query<{ details: unknown }>(
        "select details from inbox_events where contact_id = $1 order by created_at, id",
        [first],
      );
      expect(rows.map(({ details }) => details)).toEqual([
        { to: admin.id },
        { to: null, holder: admin.id },
        { to: operator.id },
      ]);
    },
    { HOTLINE_ROLES: "web,jobs" },
  ));

/** Does something right after the first look for an operator with room, while those who wait are gone through. */
async function afterFirstLook<T>(change: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watched(this: pg.Client, ...args: Parameters<typeof query>) {
    const asked: unknown = Reflect.apply(query, this, args);
    if (!String((args as unknown[])[0]).startsWith("with best as")) return asked;
    pg.Client.prototype.query = query;
    return Promise.resolve(asked).then(async (found) => {
      await change();
      return found;
    });
  } as typeof query;
  try {
    return await work();
  } finally {
    pg.Client.prototype.query = query;
  }
}

test("room that an operator makes while an emergency finds none is not given to somebody who can wait", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    const rules = { isAutomatic: true, capacity: 1, claimMinutes: 5, onExpiry: "QUEUE" as const };
    await api.as("admin").run("inbox/set-inbox-rules", { rules });
    await api.as("operator").run("inbox/set-availability", { isAvailable: true });
    await addConversation(api, { phone: "1", urgency: 2 });
    expect(await routeWaiting(db)).toMatchObject([{ contactIds: [expect.any(String)] }]);

    await addConversation(api, { phone: "2", urgency: 0 });
    const emergency = await addConversation(api, { phone: "3", urgency: 2 });
    const makeRoom = () => db.query("update operators set capacity = 2 where organisation_id = $1", [organisation.id]);
    expect(await afterFirstLook(makeRoom, () => routeWaiting(db))).toEqual([]);
    expect(await routeWaiting(db)).toEqual([{ organisationId: organisation.id, contactIds: [emergency] }]);
  }));
