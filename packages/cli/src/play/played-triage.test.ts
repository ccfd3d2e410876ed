import { fileURLToPath } from "node:url";
import { type EffectRequest, failedEffect } from "@hotline/core/flow/index.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { prepareTriage } from "@hotline/core/triage/index.ts";
import { readCommonTexts } from "@hotline/server/triage/common-texts.ts";
import { Desk } from "@hotline/server/triage/desk.ts";
import { trainModel } from "@hotline/server/triage/train.ts";
import { expect, test } from "vitest";
import { VirtualClock } from "../conversations/clock.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { PlayedTriage } from "./played-triage.ts";
import { prepare } from "./programme.ts";

const folder = fileURLToPath(new URL("../../../../examples/momconnect", import.meta.url));
const project = await readCheckedProject(folder);
if (!project.triage) throw new Error("The example has no triage.");
const desk = new Desk(project, project.triage, prepareTriage(trainModel(project.triage, [], await readCommonTexts())));

/** Somebody who says these things one after the other; what they read after the last one. */
async function after(...lines: readonly string[]): Promise<string> {
  const programme = await prepare(project, folder, expect.unreachable);
  const clock = new VirtualClock(Date.UTC(2030, 0, 7, 9));
  const played = new PlayedTriage(desk, project);
  const answer = (request: EffectRequest) =>
    played.understand(request, clock.now) ?? failedEffect(request, "this is a test");
  const conversation = new Conversation({ programme, language: "eng", env: clock.env, answer });
  conversation.meetBefore();
  return lines.map((line) => played.hear(line, conversation, clock.now).join("\n")).at(-1) ?? "";
}

test("a question that nobody waits for gets its approved answer", async () => {
  expect(await after("If I am HIV positive, is it possible to breastfeed?")).toMatch(
    /^Yes\. With HIV you can[\s\S]*\(the approved answer hiv_breastfeeding\)$/,
  );
});

test("danger gets a safe reply that stands alone, and the open question stays open", async () => {
  const said = await after("hi", "English", "I am bleeding a lot");
  expect(said).toMatch(/This may be serious[\s\S]*\(urgent: bleeding/i);
  expect(said).not.toMatch(/are you pregnant/i);
  expect(await after("hi", "English", "I am bleeding a lot", "yes")).not.toMatch(/did not understand/i);
});

test.each([
  ["we already went to the clinic on the 1st of August", /you went on 2029-08-01$/],
  ["Sesiyile emtholampilo izolo", /2030-01-06$/],
  ["ndiye ekliniki izolo", /2030-01-06$/],
])("%s begins the journey of its label, which hears the day in it", async (told, said) => {
  expect((await after(told)).trim()).toMatch(said);
});

test.each([
  "we went to town yesterday",
  "umtholampilo uvaliwe",
  "I will go to the clinic",
  "the clinic was closed when we went yesterday",
])("%s is no visit that was", async (told) => {
  expect(await after(told)).not.toMatch(/you went on|Well done/);
});

test("an open question takes what it asked for", async () => {
  expect(await after("hi", "English", "I have a baby")).toMatch(/^When was your baby born/);
});

test("STOP ends the journey, nothing but START is heard then", async () => {
  expect(await after("hi", "STOP")).toMatch(/You will get no more messages/);
  expect(await after("hi", "STOP", "hello")).toBe("");
  expect(await after("hi", "STOP", "START")).toMatch(/Welcome back/);
});

test("after a loss is told, no journey about babies begins", async () => {
  const told = await after("tell me something else entirely zzz", "I lost my baby");
  expect(told).toMatch(/so sorry for your loss/);
  expect(await after("I lost my baby", "hi")).toMatch(/a human is asked instead/);
});

test("a loss that is told to an open question ends it, and a loss with an emergency does not have it asked again", async () => {
  expect(await after("hi", "English", "I have a baby", "I had a miscarige")).not.toMatch(/date/);
  expect(await after("hi", "English", "I have a baby", "I lost my baby and I am bleeding heavily")).not.toMatch(/born/);
});

test("an answer that is offered is tapped by its title", async () => {
  const offered = await after("baby medicine");
  const [, title = ""] = /\[(.+)\]/.exec(offered) ?? [];
  expect(offered).toContain("[None of these]");
  expect(await after("baby medicine", title)).toMatch(/\(the approved answer /);
  expect(await after("baby medicine", "None of these")).toMatch(/\(a human is asked\)/);
});
