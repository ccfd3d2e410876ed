import { expect, test } from "vitest";
import { clinic, withClinicModel } from "../test/clinic.ts";
import { withRoom } from "../test/room.ts";
import { answerUse, questionsAnswered, questionsMissed, questionsOpen, replyWithQuestion } from "./insight.ts";
import { proposeCorrection } from "./triage-corrections.ts";
import { newUuid } from "./uuid.ts";

test("each answer tells the questions that it was given to, those that it nearly got, and what people said was wrong", () =>
  withRoom(
    clinic,
    async ({ db, organisationId, start, tell }) => {
      start();
      const [hit = ""] = await tell("1", "when does the clinic open");
      const [second = ""] = await tell("2", "are you open on saturday");
      await tell("3", "please tell me about my baby");
      await tell("4", "please say more about my baby");
      await proposeCorrection(db, organisationId, {
        message: { id: hit },
        kind: "answer",
        shouldBe: "none",
        by: "Ann",
      });
      const answered = await questionsAnswered(db, organisationId, "opening", { count: 10 });
      expect(answered).toMatchObject([
        { messageId: second, text: "are you open on saturday", shouldBe: null, outcome: "answered" },
        { messageId: hit, shouldBe: "none" },
      ]);
      const older = { before: answered[0]?.messageId ?? null, count: 10 };
      expect(await questionsAnswered(db, organisationId, "opening", older)).toHaveLength(1);
      expect(await questionsAnswered(db, organisationId, "opening", { language: "zul", count: 10 })).toEqual([]);
      const missed = await questionsMissed(db, organisationId, "vaccines", { count: 10 });
      expect(missed.map(({ text }) => text)).toEqual(["please say more about my baby", "please tell me about my baby"]);
      expect(await questionsMissed(db, organisationId, "milk", { count: 10 })).toEqual([]);
      expect((await questionsOpen(db, organisationId, { count: 10 })).map(({ text }) => text)).toEqual([
        "please say more about my baby",
        "please tell me about my baby",
      ]);
      const use = await answerUse(db, organisationId, new Date(Date.now() - 3_600_000));
      expect(use.find(({ answer }) => answer === "opening")).toMatchObject({ given: 2, missed: 0 });
      expect(use.find(({ answer }) => answer === "vaccines")).toMatchObject({ given: 0, missed: 2, lastGivenAt: null });
      expect(await questionsAnswered(db, newUuid(), "opening", { count: 10 })).toEqual([]);
    },
    withClinicModel,
  ));

test("a reply is told with the question before it, not with one after it", () =>
  withRoom(
    clinic,
    async ({ db, organisationId, start, tell }) => {
      start();
      await tell("1", "where do I park");
      const reply = newUuid<"message">();
      await db.query(
        `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
         select $1, organisation_id, number_id, contact_id, 'o', '{"kind":"text","text":"Behind the house."}'
         from messages where direction = 'i' limit 1`,
        [reply],
      );
      await tell("1", "thank you");
      expect(await replyWithQuestion(db, organisationId, reply)).toMatchObject({
        text: "Behind the house.",
        question: "where do I park",
      });
      expect(await replyWithQuestion(db, newUuid(), reply)).toBeNull();
    },
    withClinicModel,
  ));
