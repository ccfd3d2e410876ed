import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { type Api, withApi } from "../../test/api.ts";
import { clinic, clinicTriage } from "../../test/clinic.ts";

/** Gives the organisation a programme, as an import would. */
async function fill(db: pg.Pool, organisationId: OrganisationId): Promise<void> {
  const { journeys: _, triage: __, ...settings } = clinic;
  const content = { hello: { eng: "Hello" }, bye: { eng: "Bye", ara: "وداعا" } };
  await db.query("update organisations set settings = $2 where id = $1", [
    organisationId,
    JSON.stringify({ ...settings, languages: ["eng", "ara"], content }),
  ]);
  await db.query("insert into triage_contents (organisation_id, content) values ($1, $2)", [
    organisationId,
    JSON.stringify(clinicTriage),
  ]);
}

const inClinic = (run: (api: Api) => Promise<void>) =>
  withApi(async (api) => {
    await fill(api.db, api.organisation.id);
    await run(api);
  });

const hello = { kind: "CONTENT", key: "hello" } as const;
const says = (eng: string) => ({ text: [{ language: "eng", text: eng }] });
const settingsOf = async ({ db, organisation }: Api) =>
  (await db.query("select settings, revision from organisations where id = $1", [organisation.id])).rows[0];

test("a builder writes a draft, sees what it changes, and publishes it; the audit log and the history say so", () =>
  inClinic(async (api) => {
    const builder = api.as("builder");
    const { entry } = await builder.run("content/entry", hello);
    expect(entry).toMatchObject({ version: 1, live: says("Hello"), draft: null });
    const draft = { ...hello, edit: 0, basedOn: 1, body: says("Good day") };
    const { saveDraft } = await builder.run("content/save-draft", { draft });
    expect(saveDraft).toMatchObject({
      draft: { edit: 1, isMine: true, isOutdated: false },
      changes: [{ part: "text", language: "eng", before: "Hello", after: "Good day" }],
      problems: [{ stops: false, language: "ara" }],
    });
    const before = await settingsOf(api);
    const { publishDrafts } = await builder.run("content/publish-drafts", {
      drafts: [{ ...hello, edit: 1 }],
      message: "Friendlier",
    });
    expect(publishDrafts).toMatchObject([{ version: 2, live: says("Good day"), draft: null }]);
    const after = await settingsOf(api);
    expect(after.settings.content.hello).toEqual({ eng: "Good day" });
    expect(Number(after.revision)).toBe(Number(before.revision) + 1);
    const history = await builder.run("content/entry-versions", { ...hello, first: 10 });
    expect(history.entry?.versions.edges.map(({ node }) => [node.version, node.message, node.author])).toEqual([
      [2, "Friendlier", "builder of ours"],
      [1, "As it was.", ""],
    ]);
    const { rows } = await api.db.query(
      "select action, subject from audit_log where action like 'content.%' order by id",
    );
    expect(rows).toEqual([
      { action: "content.draftSaved", subject: "content/hello" },
      { action: "content.published", subject: "content/hello" },
    ]);
  }));

test("what was removed keeps its page and its history, and comes back by it", () =>
  inClinic(async ({ as }) => {
    const builder = as("builder");
    await builder.run("content/entry", hello);
    await builder.run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body: null } });
    await builder.run("content/publish-drafts", { drafts: [{ ...hello, edit: 1 }] });
    expect((await builder.run("content/entry", hello)).entry).toMatchObject({ version: 2, live: null, draft: null });
    const history = await builder.run("content/entry-versions", { ...hello, first: 10 });
    expect(history.entry?.versions.edges.map(({ node }) => [node.version, node.body === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { restoreVersion } = await builder.run("content/restore-version", { ...hello, version: 1 });
    expect(restoreVersion.draft).toMatchObject({ body: says("Hello"), isOutdated: false });
    await builder.run("content/publish-drafts", { drafts: [{ ...hello, edit: restoreVersion.draft?.edit ?? 0 }] });
    expect((await builder.run("content/entry", hello)).entry).toMatchObject({ version: 3, live: says("Hello") });
  }));

test("an operator proposes an answer but no content, and publishes neither; a viewer only reads", () =>
  inClinic(async ({ as }) => {
    const body = { title: [{ language: "eng", text: "Parking" }], ...says("Behind the house.") };
    const answer = { kind: "ANSWER", key: "parking", edit: 0, basedOn: 0, body } as const;
    await as("operator").run("content/save-draft", { draft: answer });
    const content = { ...hello, edit: 0, basedOn: 1, body: says("Hey") };
    await expect(as("operator").run("content/save-draft", { draft: content })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const drafts = [{ kind: "ANSWER", key: "parking", edit: 1 }] as const;
    await expect(as("operator").run("content/publish-drafts", { drafts: [...drafts] })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as("viewer").run("content/save-draft", { draft: answer })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await as("viewer").run("content/drafts", {})).drafts).toMatchObject([{ key: "parking", name: "Parking" }]);
    await as("builder").run("content/publish-drafts", { drafts: [...drafts] });
  }));

test("somebody of another organisation neither sees nor publishes a draft", () =>
  inClinic(async ({ as }) => {
    await as("builder").run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body: says("Hey") } });
    const stranger = as("builder", { organisation: "other" });
    expect((await stranger.run("content/entry", hello)).entry).toBeNull();
    expect((await stranger.run("content/drafts", {})).drafts).toEqual([]);
    const publish = stranger.run("content/publish-drafts", { drafts: [{ ...hello, edit: 1 }] });
    await expect(publish).rejects.toMatchObject({ code: "CONFLICT" });
  }));

test("two people who write at once: the second one is told by whom, and may save over it after a look", () =>
  inClinic(async ({ as }) => {
    const draft = { ...hello, edit: 0, basedOn: 1, body: says("A") };
    await as("builder").run("content/save-draft", { draft });
    const late = as("admin").run("content/save-draft", { draft: { ...draft, body: says("B") } });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/^builder of ours/) });
    const again = await as("admin").run("content/save-draft", { draft: { ...draft, edit: 1, body: says("B") } });
    expect(again.saveDraft.draft).toMatchObject({ edit: 2, author: "admin of ours", isMine: true });
  }));

test("what WhatsApp would refuse is not published, and the author is told why", () =>
  inClinic(async ({ as }) => {
    const builder = as("builder");
    const body = says("🎉".repeat(4096));
    const { saveDraft } = await builder.run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body } });
    expect(saveDraft.problems).toContainEqual(expect.objectContaining({ stops: true, language: "eng" }));
    const publish = builder.run("content/publish-drafts", { drafts: [{ ...hello, edit: 1 }] });
    await expect(publish).rejects.toMatchObject({ code: "INVALID", message: expect.stringMatching(/shorten it by/) });
  }));

test("two admins who set the rules of publishing at the same time keep what the other has set", () =>
  inClinic(async ({ as }) => {
    const set = (rules: object) => as("admin").run("content/set-editing-rules", { rules });
    await set({ review: true });
    const { setEditingRules } = await set({ goesLive: "BY_HAND" });
    expect(setEditingRules).toMatchObject({ review: true, goesLive: "BY_HAND" });
    expect((await set({ review: false })).setEditingRules).toMatchObject({ review: false, goesLive: "BY_HAND" });
  }));

test("with reviews on, the author asks, somebody else sends it back or approves", () =>
  inClinic(async ({ as }) => {
    const rules = { review: true, goesLive: "WHEN_NO_WORSE" } as const;
    await expect(as("builder").run("content/set-editing-rules", { rules })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as("admin").run("content/set-editing-rules", { rules });
    await as("builder").run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body: says("A") } });
    await as("builder").run("content/ask-for-review", { draft: { ...hello, edit: 1 } });
    const { sendBack } = await as("admin").run("content/send-back", {
      draft: { ...hello, edit: 2 },
      note: "Say good day.",
    });
    expect(sendBack.draft).toMatchObject({ note: "Say good day.", sentBackBy: "admin of ours" });
    await as("builder").run("content/ask-for-review", { draft: { ...hello, edit: 3 }, note: "Done." });
    const mine = as("builder").run("content/publish-drafts", { drafts: [{ ...hello, edit: 4 }] });
    await expect(mine).rejects.toMatchObject({ code: "INVALID", message: expect.stringMatching(/somebody else/) });
    const { publishDrafts } = await as("admin").run("content/publish-drafts", { drafts: [{ ...hello, edit: 4 }] });
    expect(publishDrafts).toMatchObject([{ live: says("A") }]);
  }));

test("an earlier version comes back as a draft, and is published as a new version", () =>
  inClinic(async ({ as }) => {
    const builder = as("builder");
    await builder.run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body: says("Oops") } });
    await builder.run("content/publish-drafts", { drafts: [{ ...hello, edit: 1 }] });
    const { restoreVersion } = await builder.run("content/restore-version", { ...hello, version: 1 });
    const edit = restoreVersion.draft?.edit ?? 0;
    await builder.run("content/publish-drafts", { drafts: [{ ...hello, edit }] });
    expect((await builder.run("content/entry", hello)).entry).toMatchObject({ version: 3, live: says("Hello") });
    await expect(builder.run("content/restore-version", { ...hello, version: 99 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }));

test("lists are found by any text and any state, page by page, and the counts agree", () =>
  inClinic(async ({ as }) => {
    const viewer = as("viewer");
    const keys = async (more: object) =>
      (await viewer.run("content/entries", { kind: "CONTENT", ...more })).entries.edges.map(({ node }) => node.key);
    expect(await keys({})).toEqual(["bye", "hello"]);
    expect(await keys({ search: "وداعا" })).toEqual(["bye"]);
    expect(await keys({ state: "INCOMPLETE" })).toEqual(["hello"]);
    const first = await viewer.run("content/entries", { kind: "ANSWER", first: 2 });
    expect(first.entries.pageInfo.hasNextPage).toBe(true);
    const next = { kind: "ANSWER", first: 2, after: first.entries.pageInfo.endCursor } as const;
    expect((await viewer.run("content/entries", next)).entries.edges.map(({ node }) => node.key)).toEqual(["vaccines"]);
    const { entryCounts } = await viewer.run("content/entry-counts");
    expect(entryCounts.find(({ kind }) => kind === "CONTENT")).toMatchObject({
      kind: "CONTENT",
      all: 2,
      drafts: 0,
      reviews: 0,
      incomplete: 1,
    });
  }));

test("whoever watches hears of drafts and of what goes live", () =>
  inClinic(async ({ as }) => {
    const told = as("viewer").subscribe("content/content-changed");
    expect((await told.next()).value.contentChanged.drafts).toEqual([]);
    await as("builder").run("content/save-draft", { draft: { ...hello, edit: 0, basedOn: 1, body: says("A") } });
    expect((await told.next()).value.contentChanged.drafts).toMatchObject([
      { key: "hello", author: "builder of ours" },
    ]);
    await as("builder").run("content/publish-drafts", { drafts: [{ ...hello, edit: 1 }] });
    expect((await told.next()).value.contentChanged).toMatchObject({ drafts: [], publishedAt: expect.any(String) });
    await told.return?.();
  }));
