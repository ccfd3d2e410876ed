import { fileURLToPath } from "node:url";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { expect, test } from "vitest";
import { VirtualClock } from "../conversations/clock.ts";
import { readScripts } from "../conversations/script.ts";
import { testProject } from "../conversations/test-project.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { hearLine } from "./hear-line.ts";
import { prepare } from "./programme.ts";
import { Recorder } from "./record.ts";

const folder = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));

test("a chat that is recorded goes the same way when it is played again", async () => {
  const project = await readCheckedProject(folder);
  const programme = await prepare(project, folder, expect.unreachable);
  const clock = new VirtualClock(Date.UTC(2030, 0, 7));
  const conversation = new Conversation({ programme, language: "fra", env: clock.env });
  const recorder = new Recorder("A chat", { language: "fra" });
  const chat = { conversation, recorder, now: () => clock.now, moveTo: (instant: number) => clock.moveTo(instant) };
  for (const line of ["???", "Symptômes", "peut-être", "/after 20 days", "bonjour"]) hearLine(chat, line);
  const text = recorder.text();
  expect(text).toContain("taps Symptômes");
  expect(text).toContain("after 20 days");
  const { played } = await testProject(project, folder, readScripts("chat", text), expect.unreachable);
  expect(played.map(({ mismatch }) => mismatch?.message)).toEqual([undefined]);
});

test("a span of time that is none is told", async () => {
  const project = await readCheckedProject(folder);
  const programme = await prepare(project, folder, expect.unreachable);
  const clock = new VirtualClock(0);
  const conversation = new Conversation({ programme, env: clock.env });
  const chat = { conversation, recorder: new Recorder("", {}), now: () => 0, moveTo: () => {} };
  expect(() => hearLine(chat, "/after a while")).toThrow("is no span of time");
});
