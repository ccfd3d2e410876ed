import { expect, test } from "vitest";
import { withApi } from "../test/api.ts";
import { asking, programme } from "../test/journeys.ts";
import { exportProject, importProject } from "./import-project.ts";

const files = { ...programme(asking("colours", [{ text: "Which?" }])), name: "ours", country: "ZA" };

test("files do not undo settings and segments that were changed in the console, unless they are to", () =>
  withApi(async ({ as, db, organisation }) => {
    const target = { organisationId: organisation.id };
    await importProject(db, files, target);
    await importProject(db, { ...files, country: "KE" }, target);
    await as("admin").run("settings/change-settings", { input: { timezone: "Africa/Nairobi", country: "ZA" } });
    const group = { name: "Mothers", query: "name = Thandi" };
    await as("operator").run("contacts/save-contact-group", { group });
    await as("operator").run("contacts/save-contact-field", { field: { name: "Clinic" } });
    const again = () => importProject(db, { ...files, country: "KE" }, target);
    await expect(again()).rejects.toThrow(/country, by admin of ours on .*\n.*group Mothers, by operator of ours on/);
    await expect(again()).rejects.toThrow("timezone, by admin of ours");
    await expect(again()).rejects.toThrow("field clinic, by operator of ours");
    const exported = await exportProject(db, organisation.id);
    if (exported === null) throw new Error("The organisation is gone.");
    await importProject(db, exported, target);
    expect((await as("admin").run("settings/settings")).settings).toMatchObject({ timezone: "Africa/Nairobi" });
    await again();
    expect((await as("admin").run("settings/settings")).settings).toMatchObject({ country: "KE" });
  }));

test("a field that files leave out is archived, with what contacts have in it, until files or people bring it back", () =>
  withApi(async ({ as, db, organisation }) => {
    const target = { organisationId: organisation.id };
    const clinic = { key: "clinic", name: "Clinic", type: "text" } as const;
    const archived = async () =>
      (await as("viewer").run("contacts/contact-fields")).archivedContactFields.map(({ key, by }) => `${key} ${by}`);
    await importProject(db, { ...files, fields: [...files.fields, clinic] }, target);
    expect(await archived()).toEqual([]);
    await importProject(db, files, target, { author: "Amina" });
    expect(await archived()).toEqual(["clinic Amina"]);
    await importProject(db, files, target);
    expect(await archived()).toEqual(["clinic Amina"]);
    await importProject(db, { ...files, fields: [...files.fields, clinic] }, target);
    expect(await archived()).toEqual([]);
    await importProject(db, files, target);
    await as("builder").run("contacts/bring-contact-field-back", { key: "clinic" });
    const { contactFields } = await as("viewer").run("contacts/contact-fields");
    expect(contactFields.map(({ key }) => key)).toContain("clinic");
  }));

test("an organisation that was renamed in the console is found by the name in its files, and keeps its own", () =>
  withApi(async ({ as, db, organisation }) => {
    await importProject(db, files, { organisationId: organisation.id });
    for (const name of ["Ours indeed", "Ours at last"])
      await as("admin").run("settings/change-settings", { input: { name } });
    await expect(importProject(db, files)).rejects.toThrow("name, by admin of ours");
    const report = await importProject(db, files, { replaceEdits: true });
    expect(report).toMatchObject({ organisationId: organisation.id, created: false });
  }));

test("a journey whose triggers changed has a new version, and each version keeps its own", () =>
  withApi(async ({ as, db, organisation }) => {
    const target = { organisationId: organisation.id };
    await importProject(db, files, target);
    const [trigger] = files.triggers;
    if (trigger?.kind !== "keyword") throw new Error("There is a keyword.");
    const triggers = [{ ...trigger, keywords: { eng: ["paint"] } }];
    expect(await importProject(db, { ...files, triggers }, target)).toMatchObject({ published: 1 });
    expect(await importProject(db, { ...files, triggers }, target)).toMatchObject({ published: 0, unchanged: 1 });
    const of = async (version: number) =>
      (await as("viewer").run("journeys/journey-version", { id: trigger.journey, version })).journey?.versionNumbered;
    expect(await of(1)).toMatchObject({ triggers: [{ kind: "KEYWORD", keywords: [{ words: ["colours"] }] }] });
    expect(await of(2)).toMatchObject({ triggers: [{ keywords: [{ language: "eng", words: ["paint"] }] }] });
    const again = { id: trigger.journey, version: 1, message: "Back" };
    await as("builder").run("journeys/publish-version-again", again);
    expect(await of(3)).toMatchObject({ triggers: [{ keywords: [{ words: ["paint"] }] }] });
  }));
