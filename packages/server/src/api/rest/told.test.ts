import { expect, test } from "vitest";
import { transaction } from "../../store/database.ts";
import { recordAccepted, recordFailed } from "../../store/outbox.ts";
import { keyOf, newUuid } from "../../store/uuid.ts";
import { eventNames, tellEvents } from "../../store/webhooks/events.ts";
import { type Api, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";
import { toldBodies } from "./told.ts";

/** One of everything that can be told. */
async function liveALittle({ db, organisation, as }: Api): Promise<void> {
  const { id, numberId } = organisation;
  const { addContact } = await as("admin").run("contacts/add-contact", { phone: "+27820001234", name: "Thandi" });
  const contactId = addContact.id;
  const [received, sent, failed] = [newUuid(), newUuid<"message">(), newUuid<"message">()];
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
     select m, $2, $3, $4, d, '{"kind":"text","text":"hello"}' from unnest($1::uuid[], '{i,o,o}'::text[]) as t (m, d)`,
    [[received, sent, failed], id, numberId, contactId],
  );
  await recordAccepted(db, [{ messageId: sent, wamid: "wamid.1", wamidKey: keyOf(numberId, sent) }]);
  for (const state of ["sent", "delivered", "read"])
    await db.query(`update deliveries set state = $2, ${state}_at = now() where message_id = $1`, [sent, state]);
  await recordFailed(db, [{ messageId: failed, claim: 1, error: { code: 131026, title: "Undeliverable" } }]);
  await db.query(
    `insert into inbox_events (id, organisation_id, contact_id, kind) values ($1, $3, $4, 'claimed'), ($2, $3, $4, 'done')`,
    [newUuid(), newUuid(), id, contactId],
  );
  await db.query(
    `insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, ended_at)
     values ($1, $2, $3, gen_random_uuid(), '{}', 'completed', now())`,
    [newUuid(), id, contactId],
  );
}

test("whatever is told is as the description says, of every event", () =>
  withApi(async (api) => {
    const input = { name: "CRM", url: "https://example.org/hook", events: [...eventNames] };
    await api.as("admin").run("integrations/add-webhook", { input });
    await liveALittle(api);
    const told = async () => {
      await transaction(api.db, tellEvents);
      const { rows } = await api.db.query<{ body: string }>("select body from webhook_deliveries");
      return rows.map(({ body }) => JSON.parse(body) as { readonly event: string });
    };
    const isAll = (all: readonly { readonly event: string }[]) =>
      eventNames.every((name) => all.some(({ event }) => event === name));
    await until(async () => isAll(await told()));
    for (const body of await told()) {
      const described = toldBodies.find(({ event }) => event === body.event);
      expect(described?.body.strict().safeParse(body)).toMatchObject({ success: true });
    }
  }));
