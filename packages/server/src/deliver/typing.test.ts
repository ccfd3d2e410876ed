import type pg from "pg";
import { expect, test, vi } from "vitest";
import type { Work } from "../store/claim-inbox.ts";
import { createLog } from "../telemetry/log.ts";
import { asking, keyword, programme } from "../test/journeys.ts";
import { withRoom } from "../test/room.ts";
import { Typing } from "./typing.ts";

const colours = asking("colours", [{ text: "Which?" }]);
const project = { ...programme(colours), triggers: [keyword("colours", colours.uuid)] };

/** A turn that this person's message had. */
async function turnOf(db: pg.Pool, phone: string): Promise<Work> {
  const { rows } = await db.query("select id from contacts where phone = $1", [phone]);
  return { contactId: rows[0].id, numberId: "1", wamid: `wamid.${phone}` } as Work;
}

test("typing is shown to those whose answer waits still after a while, and not where it has begun to leave", () =>
  withRoom(project, async ({ db, start, tell }) => {
    start();
    await tell("27820000001", "colours");
    await tell("27820000002", "colours");
    const turns = [await turnOf(db, "27820000001"), await turnOf(db, "27820000002")];
    await db.query("update outbox set state = 'sending' where contact_id = $1", [turns[0]?.contactId]);
    const shown: string[] = [];
    const typing = new Typing(db, { mark: (_number, wamid) => void shown.push(wamid) }, createLog("silent"));
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      typing.after(turns, true, new Map());
      vi.advanceTimersByTime(600);
    } finally {
      vi.useRealTimers();
    }
    await typing.close();
    expect(shown).toEqual(["wamid.27820000002"]);
  }));
