import type pg from "pg";
import { expect, test } from "vitest";
import { begun } from "../../store/database.ts";
import { importProject } from "../../store/import-project.ts";
import { countAllJourneys } from "../../test/counted.ts";
import { asking, id, programme } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { countJourneys } from "./count-journeys.ts";

const colours = asking("colours", [{ text: "Which colour?" }, { text: "Sure?" }]);
const shapes = asking("shapes", [{ text: "Which shape?" }]);
const project = programme(colours, shapes);

const exitsOf = async (db: pg.Pool) => {
  const { rows } = await db.query<{ exit: string; taken: number }>(
    "select exit, sum(taken)::int as taken from journey_exits group by exit",
  );
  return Object.fromEntries(rows.map(({ exit, taken }) => [exit, taken]));
};
const daysOf = async (db: pg.Pool, journey: string) => {
  const { rows } = await db.query(
    `select version, sum(started)::int as started, sum(completed)::int as completed, sum(interrupted)::int as interrupted
     from journey_days where journey_id = $1 group by version order by version`,
    [journey],
  );
  return rows;
};
const categoriesOf = async (db: pg.Pool) => {
  const { rows } = await db.query("select result, category, people from journey_categories order by result, category");
  return rows;
};
const within = (run: (room: Room) => Promise<void>) => () =>
  withRoom(project, async (room) => {
    room.start();
    await run(room);
  });

test(
  "counts who began, each way that was taken, the end that leads nowhere, and what was answered",
  within(async ({ db, tell }) => {
    await tell("1", "colours", "red", "yes");
    await tell("2", "colours", "blue");
    await countAllJourneys(db);
    expect(await daysOf(db, colours.uuid)).toEqual([{ version: 1, started: 2, completed: 1, interrupted: 0 }]);
    expect(await exitsOf(db)).toEqual({
      [id("colours begin")]: 2,
      [id("colours exit 0")]: 2,
      [id("colours exit 1")]: 1,
      [id("colours end exit")]: 1,
    });
    expect(await categoriesOf(db)).toEqual([
      { result: "answer_0", category: "All", people: 2 },
      { result: "answer_1", category: "All", people: 1 },
    ]);
    const { rows } = await db.query("select status, node, results from journey_runs order by started_at");
    expect(rows).toMatchObject([
      { status: "completed", results: { answer_0: { value: "red" }, answer_1: { value: "yes" } } },
      { status: "waiting", node: id("colours node 1"), results: { answer_0: { value: "blue" } } },
    ]);
  }),
);

test(
  "a turn is counted once, however often and wherever the counting begins again",
  within(async ({ db, tell }) => {
    await tell("1", "colours", "red");
    await Promise.all([countJourneys(db), countJourneys(db)]);
    await countAllJourneys(db);
    await tell("1", "yes");
    await Promise.all([countJourneys(db), countJourneys(db)]);
    await countAllJourneys(db);
    expect(await exitsOf(db)).toEqual({
      [id("colours begin")]: 1,
      [id("colours exit 0")]: 1,
      [id("colours exit 1")]: 1,
      [id("colours end exit")]: 1,
    });
    expect(await daysOf(db, colours.uuid)).toEqual([{ version: 1, started: 1, completed: 1, interrupted: 0 }]);
  }),
);

test(
  "a journey that another one ends stops where it was",
  within(async ({ db, tell }) => {
    await tell("1", "colours", "red", "shapes");
    await countAllJourneys(db);
    expect(await daysOf(db, colours.uuid)).toEqual([{ version: 1, started: 1, completed: 0, interrupted: 1 }]);
    expect(await daysOf(db, shapes.uuid)).toEqual([{ version: 1, started: 1, completed: 0, interrupted: 0 }]);
    const { rows } = await db.query("select node, stopped from journey_stops");
    expect(rows).toEqual([{ node: id("colours node 1"), stopped: 1 }]);
  }),
);

test(
  "STOP ends a journey without a word of it, and it counts as interrupted at its node",
  within(async ({ db, tell }) => {
    await tell("1", "colours", "red");
    await countAllJourneys(db);
    await tell("1", "STOP");
    await countAllJourneys(db);
    expect(await daysOf(db, colours.uuid)).toEqual([{ version: 1, started: 1, completed: 0, interrupted: 1 }]);
    const { rows } = await db.query("select node, stopped from journey_stops");
    expect(rows).toEqual([{ node: id("colours node 1"), stopped: 1 }]);
  }),
);

test(
  "nothing is passed over that an open transaction has numbered and not yet committed",
  within(async ({ db, tell }) => {
    await tell("1", "colours");
    await begun(db, async (late) => {
      const insert = `insert into turns (organisation_id, contact_id, session_id, reason, events)
        select organisation_id, contact_id, session_id, '{}', $1 from turns where session_id is not null limit 1`;
      // As each writer of turns does, this one has written something else before.
      await late.query("insert into done_jobs (id) values (gen_random_uuid())");
      await late.query(insert, [JSON.stringify([{ flowUuid: colours.uuid, exitUuid: "late", destinationUuid: "x" }])]);
      await tell("2", "colours", "red");
      await countJourneys(db);
      await countJourneys(db);
      await late.query("commit");
    });
    await countAllJourneys(db);
    expect(await exitsOf(db)).toMatchObject({ late: 1, [id("colours exit 0")]: 1 });
  }),
);

test("those who are taken along to a new version count there", () =>
  withRoom(project, async (room) => {
    const process = room.start();
    await room.tell("1", "colours");
    await countAllJourneys(room.db);
    await process.close();
    const again = programme(asking("colours", [{ text: "Pick a colour!" }, { text: "Sure?" }]), shapes);
    const { db, organisationId } = room;
    await importProject(db, again, { organisationId }, { move: { kind: "keep" } });
    room.start();
    await room.tell("1", "red");
    await countAllJourneys(db);
    expect(await daysOf(db, colours.uuid)).toMatchObject([
      { version: 1, started: 0 },
      { version: 2, started: 1 },
    ]);
  }));

test(
  "days are those of the organisation",
  within(async ({ db, tell }) => {
    await db.query(
      "update organisations set settings = jsonb_set(settings::jsonb, '{timezone}', '\"Pacific/Kiritimati\"')::json",
    );
    await tell("1", "colours");
    await db.query("update turns set created_at = '2030-01-01T12:00:00Z'");
    await countAllJourneys(db);
    const { rows } = await db.query("select day::text from journey_days");
    expect(rows).toEqual([{ day: "2030-01-02" }]);
  }),
);
