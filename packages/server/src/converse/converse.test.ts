import { idOf } from "@hotline/core/model/ids.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { exportProject, importProject } from "../store/import-project.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { shardOf } from "../store/uuid.ts";
import { countRows, until } from "../test/fixtures.ts";
import { asking, blank, id, keyword } from "../test/journeys.ts";
import { type Room, withRoom as withProject } from "../test/room.ts";

const project: Project = {
  ...blank,
  languages: ["eng", "fra"],
  triggers: [
    keyword("colours", id("colours")),
    keyword("slow", id("slow"), { interrupt: false }),
    keyword("bonjour", id("colours"), { keywords: { fra: ["bonjour"] }, setsLanguage: true }),
    { kind: "newContact", journey: id("welcome") },
    { kind: "catchAll", journey: id("fallback") },
  ],
  journeys: [
    asking("colours", [
      { text: "Which colour?", choices: ["red", "blue"] },
      { text: "Sure?", choices: ["yes", "no"] },
    ]),
    asking("slow", [{ text: "Quick?", timeoutSeconds: 1 }]),
    asking("welcome", [{ text: "Welcome! Name?" }]),
    asking("fallback", [{ text: "Pardon?" }]),
  ],
};

const withRoom = (run: (room: Room) => Promise<void>, changes: Partial<Project> = {}) =>
  withProject({ ...project, ...changes }, run);

async function lastPrompt(db: pg.Pool): Promise<{ id: string }[]> {
  const { rows } = await db.query(
    "select m.content from outbox o join messages m on m.id = o.message_id order by o.id desc limit 1",
  );
  return rows[0].content.buttons;
}

const tap = (choice: { id: string } | undefined, title: string): InboundContent => ({
  kind: "choice",
  source: "button",
  id: choice?.id ?? "",
  title,
});

test("a new contact is greeted, then answers, then what nobody expects is caught", () =>
  withRoom(async ({ start, say, texts, idle }) => {
    start();
    for (const text of ["hello", "Ann", "what?"]) {
      await say("1", text);
      await idle();
    }
    expect(await texts("1")).toEqual(["Welcome! Name?", "You said Ann", "Pardon?"]);
  }));

test("a keyword goes before the greeting, breaks into a journey where it may, and the reason is kept", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "hello");
    await idle();
    await say("1", "Colours!");
    await idle();
    expect(await texts("1")).toEqual(["Welcome! Name?", "Which colour?"]);
    const { rows } = await db.query("select reason, status from sessions order by started_at");
    expect(rows[0].status).toBe("interrupted");
    expect(rows[1].reason).toMatchObject({ because: "keyword", keyword: "colours", how: "exact" });
    expect(rows[1].reason.interrupted).toBeDefined();
  }));

test("a keyword that may not interrupt is an answer while a journey waits", () =>
  withRoom(async ({ start, say, texts, idle }) => {
    start();
    await say("1", "hello", "slow");
    await idle();
    expect(await texts("1")).toEqual(["Welcome! Name?", "You said slow"]);
  }));

test("a keyword of a language sets the contact's language", () =>
  withRoom(async ({ db, start, say, idle }) => {
    start();
    await say("1", "bonjour");
    await idle();
    expect((await db.query("select language from contacts")).rows).toEqual([{ language: "fra" }]);
  }));

test("messages that wait together are answered in order, by any number of processes", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    const phones = Array.from({ length: 40 }, (_, i) => `278200000${i}`);
    for (const phone of phones) await say(phone, "colours", "red", "yes", "colours", "blue", "no");
    start();
    start();
    start();
    await idle();
    for (const phone of phones)
      expect(await texts(phone)).toEqual([
        "Which colour?",
        "Sure?",
        "You said red",
        "Which colour?",
        "Sure?",
        "You said blue",
      ]);
    expect(await countRows(db, "turns")).toBe(240);
  }));

test("a tapped button is the answer to its own question", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "colours");
    await idle();
    await say("1", tap((await lastPrompt(db))[1], "blue"));
    await idle();
    expect(await texts("1")).toEqual(["Which colour?", "Sure?"]);
  }));

test("a button of an older question does not answer the open one: that is asked again", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "colours");
    await idle();
    const old = tap((await lastPrompt(db))[0], "red");
    await say("1", old);
    await idle();
    await say("1", old);
    await idle();
    await say("1", tap((await lastPrompt(db))[0], "yes"));
    await idle();
    expect(await texts("1")).toEqual(["Which colour?", "Sure?", "Sure?", "You said red"]);
  }));

test("a button of an older copy of the open question answers it, and none that was tapped before", () =>
  withRoom(
    async ({ db, start, say, texts, idle }) => {
      start();
      await say("1", "colours");
      await idle();
      const first = tap((await lastPrompt(db))[0], "red");
      await say("1", "colours");
      await idle();
      await say("1", first);
      await idle();
      await say("1", first);
      await idle();
      expect(await texts("1")).toEqual(["Which?", "Which?", "Which?", "Which?"]);
      const reasons = await db.query("select reason->>'because' as because from turns order by id");
      expect(reasons.rows.map(({ because }) => because)).toEqual(["keyword", "keyword", "answer", "lateTap"]);
    },
    {
      journeys: [
        ...project.journeys.filter((journey) => (journey as { name: string }).name !== "colours"),
        asking("colours", [
          { text: "Which?", choices: ["red", "blue"] },
          { text: "Which?", choices: ["red", "blue"] },
        ]),
      ],
    },
  ));

test("a tap on a program's button is no answer to the open question, and begins a journey only by a keyword", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "colours");
    await idle();
    for (const [id, title] of [
      ["visit-4711:yes", "red"],
      ["visit:1", "red"],
      ["again", "colours"],
    ] as const) {
      await say("1", tap({ id }, title));
      await idle();
    }
    expect(await texts("1")).toEqual(["Which colour?", "Which colour?"]);
    const reasons = await db.query("select reason->>'because' as because from turns order by id");
    expect(reasons.rows.map(({ because }) => because)).toEqual(["keyword", "foreignTap", "foreignTap", "keyword"]);
  }));

test("a step may take a late tap as an answer, or ignore it", () =>
  withRoom(
    async ({ db, start, say, texts, idle }) => {
      start();
      await say("1", "colours");
      await idle();
      const old = tap((await lastPrompt(db))[0], "red");
      for (let i = 0; i < 3; i++) {
        await say("1", old);
        await idle();
      }
      expect(await texts("1")).toEqual(["Which colour?", "Ignore?"]);
      const reasons = await db.query("select reason->>'policy' as policy from turns order by id");
      expect(reasons.rows.map(({ policy }) => policy)).toEqual([null, null, "ignore", "ignore"]);
    },
    {
      journeys: [
        asking("colours", [
          { text: "Which colour?", choices: ["red"] },
          { text: "Ignore?", choices: ["yes"], lateTaps: "ignore" },
        ]),
        ...project.journeys.slice(1),
      ],
    },
  ));

test("a wait that times out goes on by itself", () =>
  withRoom(async ({ start, say, texts, idle }) => {
    start();
    await say("1", "slow");
    await idle();
    await until(async () => (await texts("1")).length === 2);
    expect(await texts("1")).toEqual(["Quick?", "You said "]);
  }));

test("a journey that expired long ago is over when the person writes again", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "colours");
    await idle();
    await db.query("update conversations set expires_at = now() - interval '1 day'");
    await say("1", "red");
    await idle();
    expect(await texts("1")).toEqual(["Which colour?", "Pardon?"]);
  }));

test("text of 4,096 emoji, an empty text and an unknown kind each get their answer", () =>
  withRoom(async ({ start, say, texts, idle }) => {
    start();
    await say("1", "hello", "👩🏾‍⚕️".repeat(585), "", { kind: "unsupported", type: "poll", reason: "?" });
    await idle();
    const said = await texts("1");
    expect(said[0]).toBe("Welcome! Name?");
    expect(said.slice(1, -1).join("")).toContain("👩🏾‍⚕️");
    expect(said.at(-1)).toContain("You said");
  }));

test("a turn that cannot be stored is put aside, and those around it go on", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    await db.query("alter table turns add check (reason->>'because' <> 'catchAll')");
    for (const phone of ["1", "2", "3"]) await say(phone, "hello", phone);
    await say("2", "nobody expects this");
    start();
    await idle();
    for (const phone of ["1", "2", "3"]) expect(await texts(phone)).toEqual(["Welcome! Name?", `You said ${phone}`]);
    expect(await countRows(db, "unreadable")).toBe(1);
  }));

test("a turn that cannot even be put aside ends no process: it is tried again until it can", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    await db.query("alter table turns add check (reason->>'because' <> 'catchAll')");
    await db.query("create sequence tries; alter table unreadable add constraint full_up check (nextval('tries') < 0)");
    await say("1", "hello", "Ann", "nobody expects this");
    start();
    await until(async () => (await countRows(db, "tries where is_called and last_value > 1")) === 1);
    await db.query("alter table unreadable drop constraint full_up");
    await idle();
    expect(await texts("1")).toEqual(["Welcome! Name?", "You said Ann"]);
    expect(await countRows(db, "unreadable")).toBe(1);
  }));

test("while a turn cannot even be put aside, all others are answered, also those of its shard, and its person's wait in order", () =>
  withRoom(async ({ db, start, say, inbound, texts, idle }) => {
    await db.query("alter table turns add check (reason->>'because' <> 'catchAll')");
    await db.query("create sequence tries; alter table unreadable add constraint full_up check (nextval('tries') < 0)");
    const shardOfPhone = async (phone: string) => shardOf((await inbound(phone, "hello"))[0]?.contactId ?? idOf(""));
    const shard = await shardOfPhone("1");
    let near = 2;
    while ((await shardOfPhone(String(near))) !== shard) near += 1;
    await say("1", "hello", "Ann", "nobody expects this", "colours");
    start();
    await until(async () => (await countRows(db, "tries where is_called")) === 1);
    for (const phone of [String(near), String(near + 1), String(near + 2)]) {
      await say(phone, "hello", "Sipho");
      await until(async () => (await texts(phone)).length === 2);
    }
    expect(await texts("1")).toEqual(["Welcome! Name?", "You said Ann"]);
    await db.query("alter table unreadable drop constraint full_up");
    await idle();
    expect(await texts("1")).toEqual(["Welcome! Name?", "You said Ann", "Which colour?"]);
    expect(await countRows(db, "unreadable")).toBe(1);
  }));

test("a changed journey is live without a restart, and an unchanged one gets no new version", () =>
  withRoom(async ({ db, organisationId, start, say, texts, idle }) => {
    start();
    await say("1", "hello");
    await idle();
    const changed = {
      ...project,
      journeys: [...project.journeys.slice(0, 3), asking("fallback", [{ text: "Sorry?" }])],
    };
    const report = await importProject(db, changed);
    expect(report).toMatchObject({ organisationId, created: false, published: 1, unchanged: 3 });
    expect(await exportProject(db, organisationId)).toEqual({
      ...changed,
      journeys: expect.arrayContaining([...changed.journeys]),
    });
    await say("1", "Ann");
    await until(async () => {
      await say("1", "?");
      await idle();
      return (await texts("1")).includes("Sorry?");
    });
  }));

test("choices beyond what WhatsApp can show are numbered, and a typed number means its choice", () => {
  const longer = ["Stay at home until the fever is gone", "Go to the clinic in the morning"].map(
    (title) => `${title}<extra>and ask for help`,
  );
  return withRoom(
    async ({ start, say, texts, idle }) => {
      start();
      await say("1", "hello", "2️⃣");
      await idle();
      const [question, answer] = await texts("1");
      expect(question).toContain("2. Go to the clinic");
      expect(answer).toBe("You said Go to the clinic in the morning");
    },
    { journeys: [...project.journeys.slice(0, 2), asking("welcome", [{ text: "What now?", choices: longer }])] },
  );
});

test("a late tap that waits together with the question before it repeats that question, in its place", () =>
  withRoom(async ({ db, start, say, texts, idle }) => {
    start();
    await say("1", "colours");
    await idle();
    const old = tap((await lastPrompt(db))[0], "red");
    await say("1", old, old, "yes");
    await idle();
    expect(await texts("1")).toEqual(["Which colour?", "Sure?", "Sure?", "You said red"]);
  }));

test("what was said before the last word and comes after it, as after an outage, opens no window anew", () =>
  withRoom(async ({ db, start, inbound, idle }) => {
    const hour = 3_600_000;
    const now = Date.now();
    const arrive = async (...hoursAgo: readonly number[]) => {
      const rows = await inbound("1", ...hoursAgo.map((hours) => `said ${hours} hours ago`));
      await insertInbound(
        db,
        rows.map((row, index) => ({ ...row, sentAt: new Date(now - (hoursAgo[index] ?? 0) * hour) })),
      );
      await idle();
      const { rows: stored } = await db.query<{ at: Date }>("select last_inbound_at as at from conversations");
      return Math.round((now - (stored[0]?.at.getTime() ?? 0)) / hour);
    };
    start();
    expect(await arrive(30)).toBe(30);
    expect(await arrive(2)).toBe(2);
    expect(await arrive(26)).toBe(2);
    expect(await arrive(1, 28)).toBe(1);
  }));
