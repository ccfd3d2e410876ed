import { importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";
import { exampleFolder } from "./ensure-hotline.ts";
import { findOrganisation } from "./organisations.ts";

test("one of two organisations of the same name is chosen by its id, which the sentence tells", () =>
  withDatabase(async (db) => {
    const project = await readProject(exampleFolder);
    const first = await importProject(db, { ...project, name: "Clinic" });
    await importProject(db, { ...project, name: "Ours" });
    const { organisationId } = await importProject(db, { ...project, name: "Trial" });
    await importProject(db, { ...project, name: "Clinic" }, { organisationId });
    const [one, other] = [first.organisationId, organisationId].map((id) => `${id} ("Clinic")`);
    await expect(findOrganisation(db)).rejects.toThrow(`choose one by --organisation, of ${one}, "Ours", ${other}.`);
    await expect(findOrganisation(db, "Clinic")).rejects.toThrow(`of ${one}, ${other}.`);
    expect(await findOrganisation(db, organisationId)).toMatchObject({ id: organisationId });
    expect((await findOrganisation(db, "Ours")).name).toBe("Ours");
  }));
