import { idOf, type NumberId } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { insertInbound } from "../store/insert-inbound.ts";
import { addNumber } from "../store/number-settings.ts";
import { claimOutbox } from "../store/outbox.ts";
import { asking, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const colours = programme(asking("colours", [{ text: "Which colour?" }, { text: "Sure?" }]));

/** Nothing is said of what a person wrote until `say` has brought all of it: number, text, and how long ago. */
async function withTwoNumbers(
  run: (room: Room, second: NumberId, say: (...said: readonly Said[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  await withRoom(colours, async (room) => {
    const second = await addNumber(room.db, room.organisationId, { phoneNumberId: "2000", display: "+1 556" });
    const say = async (...said: readonly Said[]) => {
      const rows = await room.inbound("1", ...said.map(({ text }) => text));
      const told = rows.map((row, n) => ({
        ...row,
        numberId: said[n]?.by ?? row.numberId,
        sentAt: new Date(Date.now() - (said[n]?.minutesAgo ?? 0) * 60_000),
      }));
      await insertInbound(room.db, told);
      await room.idle();
    };
    await run(room, second ?? idOf(""), say);
  });
}

interface Said {
  readonly text: string;
  readonly by?: NumberId;
  readonly minutesAgo?: number;
}

/** What was said, by which number. */
async function saidBy({ db }: Room): Promise<readonly unknown[]> {
  const { rows } = await db.query(
    `select m.content->>'text' as text, n.phone_number_id as by from outbox o join messages m on m.id = o.message_id
     join numbers n on n.id = m.number_id where o.number_id = m.number_id order by o.id`,
  );
  return rows.map(({ text, by }) => [text, by]);
}

async function answersBy({ db }: Room): Promise<unknown> {
  const { rows } = await db.query(
    "select n.phone_number_id as by from conversations v join numbers n on n.id = v.number_id",
  );
  return rows[0]?.by;
}

test("each answer leaves by the number that was written to, also where both wait for their turn together", () =>
  withTwoNumbers(async (room, second, say) => {
    const told = say({ text: "colours" }, { text: "red", by: second });
    room.start();
    await told;
    expect(await saidBy(room)).toEqual([
      ["Which colour?", "1000"],
      ["Sure?", "2000"],
    ]);
    expect(await answersBy(room)).toBe("2000");
  }));

test("a message that comes late is answered where it was written to, and moves the conversation to no closed window", () =>
  withTwoNumbers(async (room, second, say) => {
    room.start();
    await say({ text: "colours", by: second });
    await say({ text: "red", minutesAgo: 1500 });
    expect(await saidBy(room)).toEqual([
      ["Which colour?", "2000"],
      ["Sure?", "1000"],
    ]);
    expect(await answersBy(room)).toBe("2000");
  }));

test("what one number cannot send does not hold up what another says to the same person", () =>
  withTwoNumbers(async (room, second, say) => {
    room.start();
    await say({ text: "colours" });
    await room.db.query("update outbox set due_at = now() + interval '1 minute'");
    await say({ text: "red", by: second });
    const claimed = await claimOutbox(room.db, second, { count: 10, lowestPriority: 1, claimer: "1" });
    expect(claimed.map(({ content }) => content)).toMatchObject([{ text: "Sure?" }]);
  }));
