import { fileURLToPath } from "node:url";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { beforeAll, expect, test } from "vitest";
import { findScripts } from "../conversations/find.ts";
import { printFailure } from "../conversations/report.ts";
import { testProject } from "../conversations/test-project.ts";
import { World } from "../conversations/world.ts";
import { prepare } from "../play/programme.ts";
import { readCheckedProject } from "../project/check-project.ts";

const folder = fileURLToPath(new URL("../../../../examples/momconnect", import.meta.url));
let programme: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  programme = await prepare(await readCheckedProject(folder), folder, (text) => expect.unreachable(text));
});

function phone(): (text: string) => string {
  let ids = 0;
  // Triage is asked for the day that a text names.
  const world = new World(() => "2031-01-01");
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;
  const conversation = new Conversation({
    programme,
    env: () => ({ now: Date.UTC(2031, 0, 1) + ids, newId, random: () => 0.5 }),
    answer: (request) => world.answer(request),
  });
  return (text) =>
    conversation
      .hear(text)
      .events.flatMap((event) => {
        if (event.type === "error" || event.type === "failure") expect.unreachable(event.text);
        return event.type === "msg_created" ? [event.text] : [];
      })
      .join("\n");
}

test("a pregnant woman registers in isiZulu", () => {
  const say = phone();
  expect(say("hi")).toContain("Which language");
  expect(say("isiZulu")).toContain("ukhulelwe");
  expect(say("Ngikhulelwe")).toContain("ilindeleke nini");
  expect(say("2031-06-25")).toContain("usubhalisiwe");
});

test("a mother registers in isiXhosa, and a date that is none is asked again", () => {
  const say = phone();
  say("molo");
  say("3");
  expect(say("Ndinomntwana")).toContain("Wazalwa nini");
  expect(say("soon")).toContain("khange siwuqonde");
  expect(say("2030-12-01")).toContain("ubhalisiwe");
});

test("a due date that is not known does not keep anybody out", () => {
  const say = phone();
  say("hi");
  say("English");
  say("I am pregnant");
  expect(say("0")).toContain("you are registered");
});

test("its conversations go as they are written, in every language", async () => {
  const project = await readCheckedProject(folder);
  const { played, gaps } = await testProject(project, folder, await findScripts(folder), expect.unreachable);
  expect(played.flatMap(printFailure)).toEqual([]);
  expect(gaps.filter(({ languages: { missed } }) => missed.length > 0)).toEqual([]);
});
