import { importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";
import { ensureHotline, exampleFolder } from "./ensure-hotline.ts";

const emulated = { phoneNumberId: "1", display: "+1 555 010 0199" };
const real = { phoneNumberId: "2", display: "+27 60 012 3456" };

async function numbersOf(db: pg.Pool): Promise<unknown> {
  const { rows } = await db.query(
    `select o.name, array_agg(n.phone_number_id order by n.phone_number_id) as numbers
     from organisations o join numbers n on n.organisation_id = o.id group by o.id order by o.name`,
  );
  return rows;
}

test("a hotline that was tried with the emulator answers its real number, too, and one start more changes nothing", () =>
  withDatabase(async (db, url) => {
    for (const number of [emulated, real, real]) await ensureHotline(url, number);
    expect(await numbersOf(db)).toEqual([{ name: "COVID-19 hotline", numbers: ["1", "2"] }]);
  }));

test("the example knows its countries before anybody can ask", () =>
  withDatabase(async (db, url) => {
    await ensureHotline(url, emulated);
    const { rows } = await db.query("select key, content::text like '%Kenya%' as is from data_tables order by key");
    expect(rows).toContainEqual({ key: "cases", is: true });
  }));

test("who begins with a hotline of their own finds its name on the phone, and the number is its", () =>
  withDatabase(async (db, url) => {
    await importProject(db, { ...(await readProject(exampleFolder)), name: "Clinic line" });
    expect(await ensureHotline(url, emulated)).toBe("Clinic line");
    expect(await numbersOf(db)).toEqual([{ name: "Clinic line", numbers: ["1"] }]);
  }));

test("of several hotlines none is given a number by guess", () =>
  withDatabase(async (db, url) => {
    await ensureHotline(url, emulated);
    await importProject(db, { ...(await readProject(exampleFolder)), name: "Clinic line" });
    await ensureHotline(url, real);
    expect(await numbersOf(db)).toEqual([{ name: "COVID-19 hotline", numbers: ["1"] }]);
  }));

test("publishing with the number of another hotline says whose it is, and publishes nothing", () =>
  withDatabase(async (db, url) => {
    await ensureHotline(url, emulated);
    const clinic = { ...(await readProject(exampleFolder)), name: "Clinic line" };
    await expect(importProject(db, clinic, { number: emulated })).rejects.toThrow(
      'The number 1 answers for "COVID-19 hotline": publish in its place by --replace "COVID-19 hotline"',
    );
    expect((await db.query("select name from organisations")).rows).toEqual([{ name: "COVID-19 hotline" }]);
  }));
