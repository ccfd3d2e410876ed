import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { claimOutbox } from "../store/outbox.ts";
import { applyStatuses } from "../store/statuses.ts";
import { keyOf, newUuid } from "../store/uuid.ts";
import { withDatabase } from "../test/database.ts";
import { addNumber, countRows } from "../test/fixtures.ts";
import { losingAnswer } from "../test/lost-answer.ts";
import { withOutbox } from "../test/outbox.ts";
import { Recorder } from "./recorder.ts";

test("a status that waited for its send is not lost with the answer to the statement that takes or applies it", () =>
  withDatabase(async (db) => {
    const { numberId } = await addNumber(db, "1000200030004000");
    for (const words of ["parked_statuses", "delete from parked_statuses", "deliveries d"]) {
      const messageId = newUuid<"message">();
      const wamidKey = keyOf(idOf(numberId), messageId);
      const status = {
        wamid: messageId,
        recipient: { phone: "27820000001" },
        state: "read",
        at: 1_790_000_000,
      } as const;
      await applyStatuses(db, [{ messageId: null, wamidKey: () => wamidKey, status }]);
      const recorder = new Recorder(losingAnswer(db, words));
      expect(await recorder.record({ kind: "accepted", messageId, wamid: messageId, wamidKey })).toBeNull();
      const { rows } = await db.query("select state from deliveries where message_id = $1", [messageId]);
      expect(rows).toEqual([{ state: "read" }]);
    }
    expect(await countRows(db, "parked_statuses")).toBe(0);
  }));

test("an outcome whose answer was lost is written again, and takes the message from nobody who has claimed it since", () =>
  withOutbox(async ({ db, queue, numberId }) => {
    await queue("1", ["hello"]);
    const claim = (claimer: string) => claimOutbox(db, numberId, { count: 1, lowestPriority: 1, claimer });
    const [ours] = await claim("7");
    const recorder = new Recorder(losingAnswer(db, "update outbox", () => claim("8")));
    const { messageId, claim: nth } = ours ?? { messageId: idOf<"message">(""), claim: 0 };
    expect(await recorder.record({ kind: "retry", messageId, claim: nth, afterMs: 0, tried: true })).toBeNull();
    expect((await db.query("select state, claimed_by from outbox")).rows).toEqual([
      { state: "sending", claimed_by: "8" },
    ]);
  }));
