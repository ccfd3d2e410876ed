import { type ContactId, idOf } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { trainDue } from "../../jobs/train-triage.ts";
import { Changes } from "../../store/changes.ts";
import { insertInbound } from "../../store/insert-inbound.ts";
import { proposeCorrection } from "../../store/triage-corrections.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";
import { clinic, clinicTriage, withClinicModel } from "../../test/clinic.ts";

/** The clinic's programme and model, as an import and a training leave them. */
const inClinic = (run: (api: Api) => Promise<void>) =>
  withApi(async (api) => {
    const { journeys: _, triage: __, ...settings } = clinic;
    const { db, organisation } = api;
    await db.query("update organisations set settings = $2 where id = $1", [organisation.id, JSON.stringify(settings)]);
    await db.query("insert into triage_contents (organisation_id, content, trained_from) values ($1, $2, 'now')", [
      organisation.id,
      JSON.stringify(clinicTriage),
    ]);
    await withClinicModel(db, organisation.id);
    await run(api);
  });

/** A message of Thandi's, and what triage found in it. */
async function heard({ db, organisation }: Api, text: string, record: object): Promise<string> {
  const { rows } = await db.query<{ id: ContactId }>(
    "select resolve_contact($1, $2, null, '27820001234', 'Thandi') as id",
    [organisation.id, newUuid()],
  );
  const [id, contactId] = [newUuid<"message">(), rows[0]?.id ?? idOf<"contact">("")];
  const place = { organisationId: organisation.id, numberId: organisation.numberId, contactId };
  const content = JSON.stringify({ kind: "text", text });
  const stamps = { dedupeKey: newUuid(), wamid: id, replyTo: null, sentAt: new Date(), converse: false };
  await insertInbound(db, [{ id, ...place, ...stamps, content }]);
  const { outcome, answer = null, found = {} } = { outcome: "handedOver", ...record } as Record<string, unknown>;
  await db.query(
    "insert into triage_records (message_id, organisation_id, language, outcome, answer, found) values ($1, $2, 'eng', $3, $4, $5)",
    [id, organisation.id, outcome, answer, JSON.stringify(found)],
  );
  return id;
}

test("a question is tried against the live model: answer, urgency and language with their reasons, and what would be said", () =>
  inClinic(async ({ as }) => {
    const { tryQuestion: asked } = await as("viewer").run("answers/try-question", { text: "what time do you open" });
    expect(asked).toMatchObject({ language: "eng", reply: "The clinic is open from 8 to 4, Monday to Friday." });
    expect(asked.answers).toMatchObject({ verdict: "sure", ranked: [{ name: "opening" }, {}, {}] });
    expect(asked.answers?.words[0]).toMatchObject({ word: "open", weight: expect.any(Number) });
    const { tryQuestion: urgent } = await as("viewer").run("answers/try-question", { text: "so much bleeding help" });
    expect(urgent.urgency).toMatchObject({ isUrgent: true, rule: "bleeding" });
    expect(urgent.reply).toBe("Go to the nearest hospital now.");
    const { tryQuestion: none } = await as("viewer").run("answers/try-question", { text: " " });
    expect(none).toMatchObject({ outcome: "handedOver", answers: null });
    const long = as("viewer").run("answers/try-question", { text: "🎉".repeat(2049) });
    await expect(long).rejects.toMatchObject({ code: "INVALID" });
    const foreign = as("viewer", { organisation: "other" }).run("answers/try-question", { text: "hi" });
    expect((await foreign).tryQuestion.model).toBeNull();
  }));

test("whoever may not see personal data reads questions without names and numbers", () =>
  inClinic(async (api) => {
    const found = { answers: [["opening", 0.9]], verdict: "sure" };
    const text = "Thandi here, call me on 082 000 1234, when do you open";
    await heard(api, text, { outcome: "answered", answer: "opening", found });
    const page = { answer: "opening", which: "GIVEN" } as const;
    const texts = async (role: "viewer" | "operator") =>
      (await api.as(role).run("answers/answer-questions", page)).answerQuestions.edges.map(({ node }) => node.text);
    expect(await texts("operator")).toEqual([text]);
    expect(await texts("viewer")).toEqual(["[name] here, call me on [number], when do you open"]);
    expect((await api.as("viewer").run("answers/answer-use", {})).answerUse).toMatchObject([
      { answer: "opening", given: 1, missed: 0 },
    ]);
  }));

test("questions without an answer come together, and become the examples of a new draft without names and numbers", () =>
  inClinic(async (api) => {
    const first = await heard(api, "where can I park my car", {});
    const second = await heard(api, "can I park the car, it is Thandi", {});
    await heard(api, "who won the match", {});
    const { openQuestions } = await api.as("operator").run("answers/open-questions", {});
    expect(openQuestions).toMatchObject({ lookedAt: 3, groups: [{ count: 2, people: 1 }, { count: 1 }] });
    const { draftFromQuestions } = await api.as("operator").run("content/draft-from-questions", {
      messageIds: [first, second],
    });
    expect(draftFromQuestions).toMatchObject({ key: "where_can_i_park_my_car", live: null, draft: { edit: 1 } });
    expect(draftFromQuestions.draft?.body?.questions).toMatchObject([
      { language: "eng", phrases: ["where can I park my car", "can I park the car, it is [name]"] },
    ]);
    const stranger = api.as("operator", { organisation: "other" });
    await expect(stranger.run("content/draft-from-questions", { messageIds: [first] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }));

test("a reply of the team becomes a draft answer with the question before it, and not again one that was removed", () =>
  inClinic(async (api) => {
    await heard(api, "where can I park", {});
    const reply = newUuid();
    await api.db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
       select $1, organisation_id, number_id, contact_id, 'o', '{"kind":"text","text":"Dear Thandi, behind the house."}'
       from messages limit 1`,
      [reply],
    );
    const { draftFromReply } = await api.as("operator").run("content/draft-from-reply", { messageId: reply });
    expect(draftFromReply.draft?.body).toMatchObject({
      text: [{ language: "eng", text: "Dear [name], behind the house." }],
      questions: [{ phrases: ["where can I park"] }],
    });
    const { kind, key } = draftFromReply;
    const publish = (edit: number) =>
      api.as("builder").run("content/publish-drafts", { drafts: [{ kind, key, edit }] });
    await publish(1);
    await api.as("builder").run("content/save-draft", { draft: { kind, key, edit: 0, basedOn: 1, body: null } });
    await publish(1);
    const again = await api.as("operator").run("content/draft-from-reply", { messageId: reply });
    expect(again.draftFromReply).toMatchObject({ key: `${key}_2`, draft: { isOutdated: false } });
    await expect(api.as("viewer").run("content/draft-from-reply", { messageId: reply })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }));

test("a correction is approved, a training is asked for and watched, and the new model is put live and taken back", () =>
  inClinic(async (api) => {
    const { db, organisation, as, databaseUrl } = api;
    const before = (await as("builder").run("answers/triage")).triage.liveVersion;
    const by = { kind: "answer", shouldBe: "opening", by: "Ann" } as const;
    const { id } = await proposeCorrection(db, organisation.id, { message: { text: "may I bring my bicycle" }, ...by });
    await as("admin").run("content/set-editing-rules", { rules: { review: false, goesLive: "BY_HAND" } });
    const decide = { ids: [id], approve: true };
    await expect(as("operator").run("answers/decide-corrections", decide)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await as("builder").run("answers/decide-corrections", decide)).decideCorrections).toBe(1);
    expect((await as("builder").run("answers/decide-corrections", decide)).decideCorrections).toBe(0);
    const { trainTriage } = await as("builder").run("answers/train-triage", {});
    expect(trainTriage).toMatchObject({ step: "waiting", askedBy: "builder of ours", outcome: null });
    const told = as("viewer").subscribe("answers/triage-changed");
    expect((await told.next()).value.triageChanged).toMatchObject({ isBehind: true, liveVersion: before });
    await trained(db, databaseUrl);
    let state = (await told.next()).value.triageChanged;
    while (state.trainings[0]?.outcome == null) state = (await told.next()).value.triageChanged;
    await told.return?.();
    expect(state).toMatchObject({ isBehind: false, liveVersion: before });
    expect(state.trainings[0]).toMatchObject({
      outcome: "WAITS",
      progress: 1,
      measured: { emergencies: { asked: 2 } },
    });
    const version = state.trainings[0]?.version ?? "";
    const live = await as("builder").run("answers/put-model-live", { version });
    expect(live.putModelLive).toMatchObject({ liveVersion: version, switches: [{ because: "chosen" }, {}] });
    await expect(as("builder").run("answers/put-model-live", { version })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(as("builder").run("answers/put-model-live", { version: "no" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const back = await as("builder").run("answers/put-model-live", { version: before ?? "" });
    expect(back.putModelLive).toMatchObject({
      liveVersion: before,
      switches: [{ because: "rolledBack", by: "builder of ours" }, {}, {}],
    });
  }));

/** As another process does it, which tells those who watch. */
async function trained(db: pg.Pool, databaseUrl: string): Promise<void> {
  const changes = new Changes(db, databaseUrl);
  await trainDue(db, { onStep: (organisationId) => changes.touch(organisationId, "answers") });
  await changes.close();
}
