import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { clinic, withClinicModel } from "../../test/clinic.ts";
import { withDatabase } from "../../test/database.ts";
import { until } from "../../test/fixtures.ts";
import { withRoom } from "../../test/room.ts";
import { transaction } from "../database.ts";
import { exportProject, importProject } from "../import-project.ts";
import { walled } from "../walled.ts";
import { type Draft, moveDraft, readDraft, saveDraft } from "./drafts.ts";
import type { EntryBody, EntryId } from "./entry.ts";
import { bodyOf, readLive } from "./live.ts";
import { publishDrafts } from "./publish.ts";
import { saveEditingRules } from "./rules.ts";
import { readVersions } from "./versions.ts";

const project: Project = {
  ...clinic,
  content: { greeting: { eng: "Hello" }, triage_stopped: { eng: "No more messages." } },
};
const thandi = { id: "1", name: "Thandi" };
const amina = { id: "2", name: "Amina" };
const greeting: EntryId = { kind: "content", key: "greeting" };
const opening: EntryId = { kind: "answer", key: "opening" };

const save = (
  db: pg.Pool,
  organisationId: OrganisationId,
  id: EntryId,
  body: EntryBody | null,
  { edit = 0, basedOn = 1, by = thandi } = {},
) => walled(db, organisationId, (tx) => saveDraft(tx, organisationId, { ...id, body, edit, basedOn }, by));

const publish = (db: pg.Pool, organisationId: OrganisationId, drafts: readonly Draft[], by = thandi) =>
  walled(db, organisationId, (tx) =>
    publishDrafts(tx, organisationId, { drafts, message: "", by, problems: () => [] }),
  );

const withClinic = (run: (db: pg.Pool, organisationId: OrganisationId) => Promise<void>) =>
  withDatabase(async (db) => run(db, (await importProject(db, project)).organisationId));

const live = async (db: pg.Pool, organisationId: OrganisationId, id: EntryId) => {
  const now = await readLive(db, organisationId);
  return now && bodyOf(now, id);
};

const openingHours = (text: string): EntryBody => ({
  title: { eng: "Opening hours" },
  text: { eng: text },
  questions: { eng: ["When are you open?"] },
});

test("an answer and a content that are published reach the phone with its next message, no journey touched", () =>
  withRoom(
    project,
    async (room) => {
      room.start();
      await room.tell("1", "when are you open");
      const answer = await save(room.db, room.organisationId, opening, openingHours("We are open day and night."));
      const stopped = await save(
        room.db,
        room.organisationId,
        { kind: "content", key: "triage_stopped" },
        { text: { eng: "Goodbye!" } },
      );
      const versions = await room.db.query("select id, version from journeys");
      await publish(room.db, room.organisationId, [answer, stopped]);
      // Processes look at revisions once a second.
      await until(async () => {
        await room.tell("1", "when are you open");
        return (await room.texts("1")).at(-1) === "We are open day and night.";
      });
      await room.tell("1", "stop");
      expect(await room.texts("1")).toEqual(["Goodbye!"]);
      expect((await room.db.query("select id, version from journeys")).rows).toEqual(versions.rows);
    },
    withClinicModel,
  ));

test("each publication is a version with who, when and what; an earlier one can be published again", () =>
  withClinic(async (db, organisationId) => {
    const body = (text: string): EntryBody => ({ text: { eng: text } });
    await publish(db, organisationId, [await save(db, organisationId, greeting, body("Good day"))]);
    const [newest, first] = await readVersions(db, organisationId, greeting, { count: 10 });
    expect(newest).toMatchObject({ version: 2, source: "console", author: "Thandi", body: body("Good day") });
    expect(first).toMatchObject({ version: 1, source: "files", body: body("Hello") });
    await publish(db, organisationId, [await save(db, organisationId, greeting, first?.body ?? null, { basedOn: 2 })]);
    expect(await live(db, organisationId, greeting)).toEqual(body("Hello"));
    expect(await readVersions(db, organisationId, greeting, { count: 1 })).toMatchObject([{ version: 3 }]);
  }));

test("an entry that is removed is gone, and its history stays", () =>
  withClinic(async (db, organisationId) => {
    await publish(db, organisationId, [await save(db, organisationId, opening, null)]);
    expect(await live(db, organisationId, opening)).toBeNull();
    expect((await readVersions(db, organisationId, opening, { count: 10 })).map(({ body }) => body === null)).toEqual([
      true,
      false,
    ]);
  }));

test("of two people who save the same draft the second one is told who was faster, and loses nothing", () =>
  withClinic(async (db, organisationId) => {
    const first = await save(db, organisationId, greeting, { text: { eng: "A" } });
    await save(db, organisationId, greeting, { text: { eng: "B" } }, { edit: first.edit, by: amina });
    const late = save(db, organisationId, greeting, { text: { eng: "C" } }, { edit: first.edit });
    await expect(late).rejects.toThrow("Amina changed this draft meanwhile. Your text is still on your screen");
    await expect(save(db, organisationId, greeting, { text: { eng: "C" } })).rejects.toThrow("Amina changed");
    expect((await readDraft(db, organisationId, greeting))?.body).toEqual({ text: { eng: "B" } });
  }));

test("a save that comes twice, because its answer was lost, is one", () =>
  withClinic(async (db, organisationId) => {
    const first = await save(db, organisationId, greeting, { text: { eng: "A" } });
    expect(await save(db, organisationId, greeting, { text: { eng: "A" } })).toEqual(first);
    const second = await save(db, organisationId, greeting, { text: { eng: "B" } }, { edit: 1 });
    expect(await save(db, organisationId, greeting, { text: { eng: "B" } }, { edit: 1 })).toEqual(second);
  }));

test("a draft of something that was published meanwhile by others is a conflict, not an overwriting", () =>
  withClinic(async (db, organisationId) => {
    const draft = await save(db, organisationId, greeting, { text: { eng: "Mine" } });
    await importProject(
      db,
      { ...project, content: { ...project.content, greeting: { eng: "Theirs" } } },
      { organisationId },
    );
    await expect(publish(db, organisationId, [draft])).rejects.toThrow("published by somebody else");
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "Theirs" } });
  }));

test("a publication is whole or nothing, and two at once do not lose one another", () =>
  withClinic(async (db, organisationId) => {
    const drafts = await Promise.all([
      save(db, organisationId, greeting, { text: { eng: "A" } }),
      save(db, organisationId, opening, openingHours("B")),
    ]);
    const stale = { ...drafts[1], edit: 99 };
    await expect(publish(db, organisationId, [drafts[0], stale])).rejects.toThrow("meanwhile");
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "Hello" } });
    await Promise.all(drafts.map((draft) => publish(db, organisationId, [draft])));
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "A" } });
    expect(await live(db, organisationId, opening)).toMatchObject({ text: { eng: "B" } });
  }));

test("with review on, nobody publishes what they wrote in, and what was approved says by whom", () =>
  withClinic(async (db, organisationId) => {
    await saveEditingRules(db, organisationId, { review: true, goesLive: "whenNoWorse" });
    const draft = await save(db, organisationId, greeting, { text: { eng: "A" } });
    await expect(publish(db, organisationId, [draft], amina)).rejects.toThrow("not been given for review");
    const given = await moveDraft(db, organisationId, draft, "review");
    await expect(publish(db, organisationId, [given])).rejects.toThrow("somebody else must approve");
    await publish(db, organisationId, [given], amina);
    expect(await readVersions(db, organisationId, greeting, { count: 1 })).toMatchObject([
      { author: "Thandi", approvedBy: "Amina" },
    ]);
  }));

test("a review begins again when somebody writes in the draft", () =>
  withClinic(async (db, organisationId) => {
    const draft = await save(db, organisationId, greeting, { text: { eng: "A" } });
    const given = await moveDraft(db, organisationId, draft, "review");
    const changed = await save(db, organisationId, greeting, { text: { eng: "B" } }, { edit: given.edit, by: amina });
    expect(changed).toMatchObject({ state: "draft", authors: ["1", "2"] });
  }));

test("files do not silently undo edits of the console, nor do exports forget them", () =>
  withClinic(async (db, organisationId) => {
    await publish(db, organisationId, [await save(db, organisationId, greeting, { text: { eng: "Edited" } })]);
    await expect(importProject(db, project, { organisationId })).rejects.toThrow(/content greeting, by Thandi on/);
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "Edited" } });
    const exported = await exportProject(db, organisationId);
    expect(exported?.content["greeting"]).toEqual({ eng: "Edited" });
    if (exported) await importProject(db, exported, { organisationId });
    await importProject(db, project, { organisationId, replaceEdits: true });
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "Hello" } });
    await importProject(db, project, { organisationId });
  }));

test("whoever is of another organisation sees and changes no drafts and no versions", () =>
  withClinic(async (db, organisationId) => {
    const draft = await save(db, organisationId, greeting, { text: { eng: "A" } });
    const other = (await importProject(db, { ...project, name: "Other" })).organisationId;
    await walled(db, other, async (tx) => {
      expect(await readDraft(tx, organisationId, greeting)).toBeNull();
      expect((await tx.query("select from entry_versions where organisation_id = $1", [organisationId])).rowCount).toBe(
        0,
      );
    });
    await expect(publish(db, other, [draft])).rejects.toThrow("is gone");
  }));

test("a transaction that dies before its commit has published nothing", () =>
  withClinic(async (db, organisationId) => {
    const draft = await save(db, organisationId, greeting, { text: { eng: "A" } });
    const dies = transaction(db, async (tx) => {
      await publishDrafts(tx, organisationId, { drafts: [draft], message: "", by: thandi, problems: () => [] });
      throw new Error("killed");
    });
    await expect(dies).rejects.toThrow("killed");
    expect(await live(db, organisationId, greeting)).toEqual({ text: { eng: "Hello" } });
    expect(await readDraft(db, organisationId, greeting)).not.toBeNull();
  }));
