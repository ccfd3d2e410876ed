import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { addNumber, countRows } from "../test/fixtures.ts";
import { recordAccepted } from "./outbox.ts";
import { applyForgotten } from "./parked-statuses.ts";
import { applyStatuses } from "./statuses.ts";
import { keyOf, newUuid } from "./uuid.ts";

test("a status that was parked just after its send was recorded is found later; one of other programs' sends stays", () =>
  withDatabase(async (db) => {
    const { numberId } = await addNumber(db, "1000200030004000");
    const parked = (wamid: string) => ({
      messageId: null,
      wamidKey: () => keyOf(idOf(numberId), wamid),
      status: { wamid, recipient: { phone: "27820000001" }, state: "failed", at: 1_790_000_000 } as const,
    });
    await applyStatuses(db, [parked("wamid.ours"), parked("wamid.theirs")]);
    const messageId = newUuid<"message">();
    await recordAccepted(db, [{ messageId, wamid: "wamid.ours", wamidKey: parked("wamid.ours").wamidKey() }]);
    for (const _ of ["once", "twice"]) await applyForgotten(db);
    expect((await db.query("select message_id, state from deliveries")).rows).toEqual([
      { message_id: messageId, state: "failed" },
    ]);
    expect(await countRows(db, "parked_statuses")).toBe(1);
  }));
