import { expect, test } from "vitest";
import { importProject } from "../store/import-project.ts";
import { createLog } from "../telemetry/log.ts";
import { clinic } from "../test/clinic.ts";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { Programmes } from "./programmes.ts";

const number = { phoneNumberId: "1000", display: "1555" };

test("many who ask for a programme at once have it read once for all of them", () =>
  withDatabase(async (db) => {
    const { organisationId } = await importProject(db, clinic, { number });
    let read = 0;
    const programmes = new Programmes(db, createLog("silent"), async () => {
      read++;
      return [];
    });
    const asked = await Promise.all(Array.from({ length: 20 }, () => programmes.of(organisationId)));
    expect(new Set(asked).size).toBe(1);
    expect(read).toBe(1);
  }));

test("a programme that could not be read is read again by the next who asks", () =>
  withDatabase(async (db) => {
    const { organisationId } = await importProject(db, clinic, { number });
    let isAway = true;
    const programmes = new Programmes(db, createLog("silent"), async () => {
      if (isAway) throw new Error("The database is away.");
      return [];
    });
    const asked = await Promise.allSettled([programmes.of(organisationId), programmes.of(organisationId)]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isAway = false;
    expect(await programmes.of(organisationId)).not.toBe(null);
  }));

test("what was live before is used where a change cannot be, and the next change that can be takes its place", () =>
  withDatabase(async (db) => {
    const { organisationId } = await importProject(db, clinic, { number });
    const settings = async (isUsable: boolean) =>
      void (await db.query(
        `update organisations set settings = jsonb_set(settings::jsonb, '{groups}', $1), revision = revision + 1`,
        [isUsable ? '[{"uuid": "1", "name": "New"}]' : "17"],
      ));
    let read = 0;
    const programmes = new Programmes(db, createLog("silent"), async () => {
      read++;
      return [];
    });
    const before = await programmes.of(organisationId);
    await settings(false);
    await until(async () => {
      expect(await programmes.of(organisationId)).toBe(before);
      return read === 2;
    });
    await settings(true);
    await until(async () => (await programmes.of(organisationId))?.assets.groups?.()[0]?.name === "New");
  }));
