import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { type Api, type Asker, withApi } from "../../test/api.ts";

const asked = async (who: Asker) => (await who.run("live/first-steps")).firstSteps;

async function undone(who: Asker): Promise<readonly string[]> {
  const { steps } = await asked(who);
  return steps.filter(({ isDone }) => !isDone).map(({ key }) => key);
}

/** An organisation as it is when it has just been made: its first admin, and nothing else. */
async function bare({ db, organisation }: Api): Promise<void> {
  await db.query(`update organisations set settings = '{"languages":["eng"]}' where id = $1`, [organisation.id]);
  await db.query("delete from numbers where organisation_id = $1", [organisation.id]);
  await db.query("update members set ended_at = now() where organisation_id = $1 and role <> 'admin'", [
    organisation.id,
  ]);
}

test("a step is done when the thing is there, whoever did it, and open again when the thing is gone", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await bare(api);
    const admin = api.as("admin");
    const all = ["NUMBER", "WEBHOOK", "JOURNEY", "ANSWERS", "HOURS", "TEAM"];
    expect(await undone(admin)).toEqual(all);

    const left = async (...done: readonly string[]) =>
      expect(await undone(admin)).toEqual(all.filter((key) => !done.includes(key)));
    await db.query(
      "insert into numbers (id, organisation_id, phone_number_id, display) values ($1, $2, '4711', '+27 82')",
      [newUuid(), organisation.id],
    );
    await left("NUMBER");
    await db.query("update numbers set heard_at = now()");
    await left("NUMBER", "WEBHOOK");
    const journey = newUuid();
    const publish = (version: number, withdrawn: boolean) =>
      db.query(
        "insert into journeys (organisation_id, id, version, name, definition, withdrawn) values ($1, $2, $3, 'Visit', '{}', $4)",
        [organisation.id, journey, version, withdrawn],
      );
    await publish(1, false);
    await left("NUMBER", "WEBHOOK", "JOURNEY");
    await publish(2, true);
    await left("NUMBER", "WEBHOOK");
    await db.query(`insert into triage_contents (organisation_id, content) values ($1, '{"answers":[]}')`, [
      organisation.id,
    ]);
    await left("NUMBER", "WEBHOOK");
    await db.query(`update triage_contents set content = '{"answers":[{"key":"mask"}]}'`);
    await left("NUMBER", "WEBHOOK", "ANSWERS");
    await admin.run("settings/change-settings", { input: { hours: [{ day: "mon", from: "08:00", to: "16:00" }] } });
    await left("NUMBER", "WEBHOOK", "ANSWERS", "HOURS");
    await admin.run("settings/invite", { input: { role: "OPERATOR" } });
    await left("NUMBER", "WEBHOOK", "ANSWERS", "HOURS", "TEAM");
    await db.query("update links set expires_at = now() - interval '1 second'");
    await left("NUMBER", "WEBHOOK", "ANSWERS", "HOURS");
    // A program holds conversations, and is nobody who answers.
    await admin.run("integrations/add-api-key", { input: { name: "Sync", scopes: ["contacts.read"] } });
    await left("NUMBER", "WEBHOOK", "ANSWERS", "HOURS");
    await db.query("update members set ended_at = null where role = 'operator' and organisation_id = $1", [
      organisation.id,
    ]);
    await left("NUMBER", "WEBHOOK", "ANSWERS", "HOURS", "TEAM");
  }));

test("each role is told of the steps that it can take, and each member puts them away for themselves", () =>
  withApi(async (api) => {
    const keysOf = async (who: Asker) => (await asked(who)).steps.map(({ key }) => key);
    expect(await keysOf(api.as("builder"))).toEqual(["JOURNEY", "ANSWERS"]);
    expect(await keysOf(api.as("operator"))).toEqual([]);
    await expect(asked(api.as("nobody"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });

    const { putFirstStepsAway } = await api.as("admin").run("live/put-first-steps-away", { isAway: true });
    expect(putFirstStepsAway.isPutAway).toBe(true);
    expect((await asked(api.as("admin"))).isPutAway).toBe(true);
    expect((await asked(api.as("builder"))).isPutAway).toBe(false);
    expect((await asked(api.as("admin", { organisation: "other" }))).isPutAway).toBe(false);
    await api.as("admin").run("live/put-first-steps-away", { isAway: false });
    expect((await asked(api.as("admin"))).isPutAway).toBe(false);
  }));
