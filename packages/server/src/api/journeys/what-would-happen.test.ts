import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { importProject } from "../../store/import-project.ts";
import { withApi } from "../../test/api.ts";
import { clinic, withClinicModel } from "../../test/clinic.ts";
import type { OperationFiles, SaidInput } from "../../test/generated/operations.ts";
import { asking, calling, id, programme } from "../../test/journeys.ts";

type Would = OperationFiles["journeys/what-would-happen"]["data"]["whatWouldHappen"];
type Ask = (text: string, more?: Partial<SaidInput>) => Promise<Would>;

/** An organisation with this programme, and somebody of it who asks what a message would do. */
const inOrganisation = (project: Project, run: (ask: Ask, db: pg.Pool) => Promise<void>) =>
  withApi(async ({ as, db, organisation }) => {
    await importProject(db, project, { organisationId: organisation.id });
    if (project.triage) await withClinicModel(db, organisation.id);
    const ask: Ask = async (text, more = {}) => {
      const said = { text, stands: "KNOWN" as const, ...more };
      return (await as("viewer").run("journeys/what-would-happen", { said })).whatWouldHappen;
    };
    await run(ask, db);
  });

test("says what a message would do by the turn that it would have, and writes nothing", () =>
  inOrganisation(programme(asking("colours", [{ text: "Which colour?" }])), async (ask, db) => {
    const written = () => db.query("select (select count(*) from turns), (select count(*) from messages)");
    const before = (await written()).rows;
    expect(await ask("Colours")).toMatchObject({
      does: "START",
      because: "keyword",
      journeyName: "colours",
      isSlip: false,
      outcome: null,
      says: [{ text: "Which colour?", kind: "text" }],
    });
    expect(await ask("colurs")).toMatchObject({ does: "START", isSlip: true });
    const inColours = { stands: "IN_JOURNEY", inJourney: id("colours") } as const;
    expect(await ask("red", inColours)).toMatchObject({
      does: "ANSWER",
      because: "answer",
      journeyId: null,
      says: [{ text: "You said red" }],
    });
    expect(await ask("red")).toMatchObject({ does: "NOTHING", because: "noTrigger", says: [] });
    expect(await ask("STOP", inColours)).toMatchObject({ does: "NOTHING", outcome: "optedOut", says: [{}] });
    expect(await ask("red", { stands: "STOPPED" })).toMatchObject({ does: "NOTHING", outcome: "silent", says: [] });
    expect(await ask("colours", { stands: "WITH_HUMAN" })).toMatchObject({ outcome: "claimed", says: [] });
    await expect(ask("  ")).rejects.toMatchObject({ code: "INVALID" });
    await expect(ask("red", { stands: "IN_JOURNEY" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await ask("🙂".repeat(4096))).toMatchObject({ does: "NOTHING" });
    expect((await written()).rows).toEqual(before);
  }));

test("triage has its word before the journeys, with its reasons", () =>
  inOrganisation(clinic, async (ask) => {
    const inColours = { stands: "IN_JOURNEY", inJourney: id("colours") } as const;
    expect(await ask("what time do you open")).toMatchObject({
      does: "NOTHING",
      because: "triage",
      outcome: "answered",
      urgency: null,
      says: [{ text: "The clinic is open from 8 to 4, Monday to Friday." }],
      trial: { answers: { verdict: "sure", ranked: [{ name: "opening" }, {}, {}] } },
    });
    expect(await ask("what time do you open", inColours)).toMatchObject({
      does: "NOTHING",
      outcome: "answered",
      says: [{}, { text: "Red or blue?" }],
    });
    expect(await ask("there is so much blood", inColours)).toMatchObject({
      outcome: "urgent",
      urgency: 2,
      trial: { urgency: { isUrgent: true, rule: "bleeding" } },
    });
    expect(await ask("blue", inColours)).toMatchObject({ does: "ANSWER", says: [{ text: "Thanks for blue" }] });
    const half = await ask("please tell me about my baby");
    expect(half).toMatchObject({ outcome: "offered", trial: { answers: { verdict: "half" } } });
    expect(half.says[0]?.choices.length).toBeGreaterThan(1);
    const loss = "I lost my baby yesterday";
    expect(await ask(loss)).toMatchObject({ outcome: "handedOver", urgency: 1, says: [{ text: "We are so sorry." }] });
    const waits = { stands: "WAITS_FOR_HUMAN" } as const;
    expect(await ask("please tell me about my baby", waits)).toMatchObject({ outcome: "waiting", says: [] });
    expect(await ask("START", { stands: "STOPPED" })).toMatchObject({ outcome: "optedIn", says: [{}] });
  }));

test("what a journey asks of another system is not asked, and what comes meanwhile waits", () =>
  inOrganisation(programme(calling("weather", "https://weather.example/@input.text")), async (ask) => {
    const inWeather = { stands: "IN_JOURNEY", inJourney: id("weather") } as const;
    expect(await ask("Lagos", inWeather)).toMatchObject({ does: "ANSWER", hasEffect: true, says: [] });
  }));
