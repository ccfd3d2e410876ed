import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trainDue } from "@hotline/server/jobs/train-triage.ts";
import { humanQueue } from "@hotline/server/store/human-queue.ts";
import { type Room, withRoom } from "@hotline/server/test/room.ts";
import { expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";
import { writeProject } from "../project/write-project.ts";

const folder = new URL("../../../../examples/momconnect", import.meta.url).pathname;

async function last(room: Room, phone: string): Promise<string> {
  const said = (await room.heard(phone)).at(-1);
  return said && "text" in said ? said.text : "";
}

test("MomConnect's triage is trained from its folder, and answers, asks on, warns and lets go", async () => {
  const project = await readProject(folder);
  await withRoom({ ...project, hours: {} }, async (room) => {
    const { db, organisationId } = room;
    const [training] = await trainDue(db);
    expect(training).toMatchObject({ outcome: "switched" });
    expect(training?.measured.emergencies.counted).toBe(training?.measured.emergencies.asked);
    expect(training?.measured.wronglySure.counted).toBe(0);
    room.start();
    for (const phone of ["1", "2", "3"]) await room.tell(phone, "hello");
    expect(await last(room, "1")).toContain("Which language do you like best?");

    await room.tell("1", "If I am HIV positive, is it possible to breastfeed?");
    const answer = project.triage?.answers.find(({ key }) => key === "hiv_breastfeeding")?.text["eng"] ?? "?";
    const said = (await room.heard("1")).map((each) => ("text" in each ? each.text : ""));
    expect(said.slice(-2)).toEqual([answer, said[0]]);

    await room.tell("2", "Ngopha kakhulu kusukela izolo");
    const texts = (await room.heard("2")).map((each) => ("text" in each ? each.text : ""));
    expect(texts).toContain(project.triage?.urgency.reply?.["zul"]);

    await room.tell("3", "STOP");
    expect(await last(room, "3")).toContain("no more messages");
    const queue = await humanQueue(db, organisationId);
    expect(queue.map(({ urgency, reason }) => [urgency, reason])).toEqual([[2, { urgent: "bleeding" }]]);
  });
});

test("a project's triage folder is written back as it was read", async () => {
  const project = await readProject(folder);
  expect(project.triage?.answers.length).toBeGreaterThan(3);
  const dir = await mkdtemp(join(tmpdir(), "momconnect-"));
  try {
    await writeProject(dir, project);
    expect((await readProject(dir)).triage).toEqual(project.triage);
    const { triage: _, ...plain } = project;
    await writeProject(dir, plain);
    expect((await readProject(dir)).triage).toBeUndefined();
  } finally {
    await rm(dir, { recursive: true });
  }
});
