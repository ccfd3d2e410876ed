import type { Project } from "@hotline/core/model/project.ts";
import { trainingFailures } from "@hotline/core/model/training.ts";
import { expect, test } from "vitest";
import { saveDraft } from "../store/entries/drafts.ts";
import { saveEditingRules } from "../store/entries/rules.ts";
import { exportProject, importProject } from "../store/import-project.ts";
import { beginTraining, readTraining, readTrainings, requestTraining, stepTraining } from "../store/trainings.ts";
import { trainedFrom, untrained } from "../store/triage-content.ts";
import { decideCorrections, proposeCorrection, readCorrections } from "../store/triage-corrections.ts";
import {
  liveVersion,
  putLive,
  readSwitches,
  rollBack,
  saveModel,
  storedModel,
  switchModel,
} from "../store/triage-models.ts";
import { newUuid } from "../store/uuid.ts";
import { clinic, clinicModel, clinicTriage, withClinicModel } from "../test/clinic.ts";
import { countRows, until } from "../test/fixtures.ts";
import { losingAnswer, standIn } from "../test/lost-answer.ts";
import { withRoom } from "../test/room.ts";
import { readCommonTexts } from "../triage/common-texts.ts";
import { learn } from "../triage/learn.ts";
import { trainDue, trainTriage } from "./train-triage.ts";

/** Answers alone, of which a model is learned in half of the time: for tests of when it is learned. */
const answersOnly: Project = { ...clinic, triage: { ...clinicTriage, urgency: { rules: [] }, labels: [], golden: [] } };

test("what was imported is trained, goes live in every process without a restart, and is exported as it was", () =>
  withRoom(clinic, async (room) => {
    room.start();
    room.start();
    await room.tell("1", "what time do you open");
    expect((await room.heard("1")).at(-1)).toMatchObject({ text: expect.stringContaining("passed your message") });
    expect(await trainDue(room.db)).toMatchObject([{ outcome: "switched", measured: { emergencies: { asked: 2 } } }]);
    expect(await untrained(room.db)).toEqual([]);
    await until(async () => {
      await room.tell("2", "what time do you open");
      return (await room.heard("2")).some((said) => said.kind === "text" && said.text.startsWith("The clinic is open"));
    });
    expect(await exportProject(room.db, room.organisationId)).toMatchObject({ triage: clinicTriage });
  }));

test("an approved correction is an example of the next model, which can be rolled back", () =>
  withRoom(
    clinic,
    async (room) => {
      room.start();
      const { db, organisationId } = room;
      const before = await liveVersion(db, organisationId);
      const [message = ""] = await room.tell("1", "where may I leave my bicycle");
      await db.query("update triage_contents set trained_from = 'now'");
      const wrong = { message: { id: message }, kind: "answer", shouldBe: "opening", by: "Thandi" } as const;
      const { id } = await proposeCorrection(db, organisationId, wrong);
      expect(await untrained(db)).toEqual([]);
      expect(await readCorrections(db, organisationId, "proposed")).toMatchObject([
        { id, text: "where may I leave my bicycle", said: "milk", shouldBe: "opening", language: "eng" },
      ]);
      expect(await decideCorrections(db, organisationId, [id], { state: "approved", by: "Sipho" })).toBe(1);
      expect(await trainDue(db)).toMatchObject([{ outcome: "switched" }]);
      const after = await liveVersion(db, organisationId);
      expect(after).not.toBe(before);
      await until(async () => {
        const [asked] = await room.tell("2", "where may i leave my bicycle?");
        const { rows } = await db.query("select answer, version from triage_records where message_id = $1", [asked]);
        return rows[0].answer === "opening" && rows[0].version === after;
      });
      expect(await rollBack(db, organisationId, { by: "Sipho" })).toBe(before);
      expect((await readSwitches(db, organisationId)).map(({ because, by }) => [because, by])).toEqual([
        ["rolledBack", "Sipho"],
        ["trained", null],
        ["trained", null],
      ]);
      await expect(rollBack(db, organisationId, { version: "nonsense", by: "Sipho" })).rejects.toThrow(
        "no model of version nonsense",
      );
    },
    withClinicModel,
  ));

test("a training that began before a person went back to an earlier model does not undo that", () =>
  withRoom(
    answersOnly,
    async ({ db, organisationId }) => {
      const live = (await liveVersion(db, organisationId)) ?? "";
      const { model } = (await storedModel(db, organisationId, live)) ?? { model: new Uint8Array() };
      await saveModel(db, organisationId, { version: "newer", model }, {});
      let steps = 0;
      const wentBack = Promise.withResolvers<void>();
      const goBack = async () => {
        await putLive(db, organisationId, "newer", { because: "trained", by: null });
        await rollBack(db, organisationId, { by: "Thandi" });
      };
      // The second step is the first of learning: by then the training knows which model it is compared with.
      const onStep = () => {
        if (++steps === 2) void goBack().then(wentBack.resolve, wentBack.reject);
      };
      // Nothing of it is committed before that, however quick it is.
      const pool = standIn(db, { connect: () => wentBack.promise.then(() => db.connect()) });
      await expect(trainTriage(pool, organisationId, { onStep })).rejects.toThrow("Another model went live");
      expect(await liveVersion(db, organisationId)).toBe(live);
    },
    withClinicModel,
  ));

test("a training whose model went live has not failed, though the answer to its commit was lost", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    await expect(trainTriage(losingAnswer(db, "commit"), organisationId)).rejects.toThrow("Connection terminated");
    expect(await readTrainings(db, organisationId, { count: 5 })).toMatchObject([
      { step: "done", outcome: "switched" },
    ]);
    expect(await trainDue(db)).toEqual([]);
  }));

test("a training that the database left alone says so in words for people, not in the driver's", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    const silent = standIn(db, { connect: () => Promise.reject(new Error("Query read timeout")) });
    await expect(trainTriage(silent, organisationId)).rejects.toThrow("Query read timeout");
    expect(await readTrainings(db, organisationId, { count: 1 })).toMatchObject([
      { outcome: "failed", reason: trainingFailures.DATABASE },
    ]);
  }));

test("a step that is written down only when the training is over does not begin it anew", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    expect(await trainDue(db)).toMatchObject([{ outcome: "switched" }]);
    const [training] = await readTrainings(db, organisationId, { count: 1 });
    await stepTraining(db, organisationId, training?.id ?? "", "golden");
    expect(await readTraining(db, organisationId, training?.id ?? "")).toMatchObject({ step: "done" });
  }));

test("a model that is worse on the golden set does not go live, and the reason is told", () =>
  withRoom(
    clinic,
    async ({ db, organisationId }) => {
      const live = await liveVersion(db, organisationId);
      const poor = { ...clinicTriage, answers: clinicTriage.answers.filter(({ key }) => key !== "milk") };
      await importProject(db, { ...clinic, triage: poor }, { organisationId });
      expect(await trainTriage(db, organisationId)).toMatchObject({
        outcome: "kept",
        reason: expect.stringMatching(/makes \d+ mistakes? on the golden set/),
      });
      expect(await liveVersion(db, organisationId)).toBe(live);
    },
    withClinicModel,
  ));

test(
  "messages that stream in while models are switched are each answered once, by one model or the other",
  () =>
    withRoom(
      clinic,
      async (room) => {
        const { db, organisationId } = room;
        const first = await clinicModel();
        const more = [{ text: "can I park a car", language: "eng", kind: "answer", shouldBe: "opening" }] as const;
        const common = await readCommonTexts();
        const second = learn({ content: clinicTriage, corrections: more, common, live: null });
        await saveModel(db, organisationId, second, second.measured);
        room.start();
        room.start();
        const phones = Array.from({ length: 20 }, (_, i) => `27${i}`);
        let said = 0;
        const answeredBy = async () => {
          const { rows } = await db.query<{ version: string; count: number }>(
            "select version, count(*)::int as count from triage_records where outcome = 'answered' group by version",
          );
          return rows;
        };
        // Processes look for another model once a second: until both have answered, and no longer than on a slow machine.
        for (let round = 0; round < 10 || (round < 100 && (await answeredBy()).length < 2); round++) {
          for (const phone of phones) await room.say(phone, "what time do you open");
          said += phones.length;
          await switchModel(db, organisationId, round % 2 === 0 ? second.version : first.version, {
            because: "trained",
            by: null,
          });
          await new Promise((done) => setTimeout(done, 100));
        }
        await room.idle();
        expect(await countRows(db, "outbox")).toBe(said);
        const rows = await answeredBy();
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(said);
        expect(rows.map(({ version }) => version).sort()).toEqual([first.version, second.version].sort());
      },
      withClinicModel,
    ),
  180_000,
);

test("a team that decides itself sees a new model beside the live one, message by message, and puts it live", () =>
  withRoom(
    clinic,
    async ({ db, organisationId }) => {
      await saveEditingRules(db, organisationId, { review: false, goesLive: "byHand" });
      const before = await liveVersion(db, organisationId);
      const golden = [...clinicTriage.golden, { text: "where may I leave my bicycle", answer: "bicycles" }];
      const bicycles = {
        key: "bicycles",
        title: { eng: "Bicycles" },
        text: { eng: "Leave it at the gate." },
        questions: { eng: ["where can I leave my bicycle", "is there a place for bicycles", "may I park my bicycle"] },
      };
      const more = { ...clinicTriage, golden, answers: [...clinicTriage.answers, bicycles] };
      await importProject(db, { ...clinic, triage: more }, { organisationId });
      const id = await requestTraining(db, organisationId, { by: "Thandi", withDrafts: false });
      expect(await requestTraining(db, organisationId, { by: "Amina", withDrafts: false })).toBe(id);
      const steps: (string | undefined)[] = [];
      const noteStep = async () => steps.push((await readTraining(db, organisationId, id))?.step);
      const [training] = await trainDue(db, { onStep: () => void noteStep() });
      expect(training).toMatchObject({ outcome: "waits" });
      // Which of them is seen is a matter of the machine's pace.
      expect(steps.some((step) => step !== undefined && !["waiting", "done"].includes(step))).toBe(true);
      expect(await liveVersion(db, organisationId)).toBe(before);
      expect(await readTrainings(db, organisationId, { count: 5 })).toMatchObject([
        {
          id,
          askedBy: "Thandi",
          step: "done",
          outcome: "waits",
          liveVersion: before,
          differences: [{ what: "answer", shouldBe: "bicycles", isRight: true, wasRight: false }],
          measured: { answers: { asked: 4, counted: 4 } },
          liveMeasured: { answers: { asked: 4, counted: 3 } },
        },
      ]);
      const chosen = { because: "chosen", by: "Sipho" } as const;
      await putLive(db, organisationId, training?.version ?? "", chosen);
      expect(await liveVersion(db, organisationId)).toBe(training?.version);
      await expect(putLive(db, organisationId, training?.version ?? "", chosen)).rejects.toThrow("live already");
    },
    withClinicModel,
  ));

test("a model that learned from drafts is there to be tried, and never goes live by itself", () =>
  withRoom(
    clinic,
    async ({ db, organisationId }) => {
      const before = await liveVersion(db, organisationId);
      const body = { examples: { eng: ["the queue was too long", "nobody helped us", "they were rude again"] } };
      const draft = { kind: "label", key: "complaint", body, basedOn: 1, edit: 0 } as const;
      await saveDraft(db, organisationId, draft, { id: "1", name: "Thandi" });
      await requestTraining(db, organisationId, { by: "Thandi", withDrafts: true });
      await trainedFrom(db, organisationId, "as it is");
      const [tried] = await trainDue(db);
      expect(tried).toMatchObject({ outcome: "tried" });
      expect(tried?.version).not.toBe(before);
      expect(await liveVersion(db, organisationId)).toBe(before);
      expect(await storedModel(db, organisationId, tried?.version ?? "")).not.toBeNull();
    },
    withClinicModel,
  ));

test("a training that died with its process is told as failed, and does not hold up the next one", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    const id = await requestTraining(db, organisationId, { by: "Thandi", withDrafts: false });
    expect(await beginTraining(db, organisationId, id, false)).toBe(true);
    await db.query("update trainings set seen_at = now() - interval '3 minutes'");
    const reason = "The process that trained ended.";
    expect(await readTraining(db, organisationId, id)).toMatchObject({ outcome: "failed", reason });
    expect(await trainDue(db)).toMatchObject([{ outcome: "switched" }]);
    expect(await readTraining(db, organisationId, id)).toMatchObject({ outcome: "failed", reason });
    expect(await requestTraining(db, organisationId, { by: "Thandi", withDrafts: false })).not.toBe(id);
  }));

test("a training that somebody asked for is done by another process when its own was killed, once; the same material teaches the same model, and nothing is switched", () =>
  withRoom(
    clinic,
    async ({ db, organisationId }) => {
      await db.query("update triage_contents set trained_from = 'now'");
      const id = await requestTraining(db, organisationId, { by: "Thandi", withDrafts: false });
      expect(await beginTraining(db, organisationId, id, false)).toBe(true);
      expect(await trainDue(db)).toMatchObject([{ outcome: "same", version: (await clinicModel()).version }]);
      expect(await readSwitches(db, organisationId)).toHaveLength(1);
      expect(await readTraining(db, organisationId, id)).toMatchObject({ askedBy: "Thandi", outcome: "same" });
      expect(await trainDue(db)).toEqual([]);
      expect(await beginTraining(db, organisationId, id, false)).toBe(false);
    },
    withClinicModel,
  ));

test("a training that nobody asked for is told as failed as soon as another takes its place", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    const left = newUuid();
    expect(await beginTraining(db, organisationId, left, false)).toBe(true);
    expect(await trainDue(db)).toMatchObject([{ outcome: "switched" }]);
    expect(await readTraining(db, organisationId, left)).toMatchObject({ outcome: "failed" });
  }));

test("a server that stops does not wait for its training, which begins anew with the next one", () =>
  withRoom(answersOnly, async ({ db, organisationId }) => {
    const stopping = new AbortController();
    const training = trainDue(db, { onStep: () => stopping.abort(), signal: stopping.signal });
    await expect(training).rejects.toThrow("The server stopped");
    expect((await readTrainings(db, organisationId, { count: 1 }))[0]).toMatchObject({ outcome: "failed" });
    await expect(trainDue(db, { signal: stopping.signal })).rejects.toThrow("The server stopped");
    expect(await untrained(db)).toEqual([organisationId]);
    expect(await trainDue(db)).toMatchObject([{ outcome: "switched" }]);
  }));
