import { setTimeout as delay } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { newPerson, type Person } from "./person.ts";

const patienceMs = 60_000;
const trainingMs = 180_000;
const slowMs = 2_000;
const question = "How do I wear a mask?";
const before = /^Wash your hands, put the mask/m;
const after = "Cover mouth and nose, and wash your hands before and after.";

/** Asks until the answer is so: what was published is known to every process within a second. */
async function hears(person: Person, text: string | RegExp): Promise<void> {
  const asked = async () => {
    await person.say(question);
    return (await person.heard()).slice(-4).join("\n");
  };
  await expect.poll(asked, { timeout: patienceMs, interval: 1500 }).toMatch(text);
}

interface Line {
  isSlow: boolean;
  /** Something is being saved. */
  readonly saving: PromiseWithResolvers<void>;
}

/** The console's connection, on which what is to be saved may take its time. For pages that are opened after. */
async function lineOf(page: Page): Promise<Line> {
  const line = { isSlow: false, saving: Promise.withResolvers<void>() };
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const isSave = line.isSlow && message.includes("SaveDraft");
      if (isSave) line.saving.resolve();
      void delay(isSave ? slowMs : 0).then(() => server.send(message));
    });
  });
  return line;
}

/** What is saved comes back only after more was typed, and after the pause that saves it. */
async function typeOnWhileItIsSaved(page: Page, text: Locator, line: Line, words: string): Promise<void> {
  line.isSlow = true;
  await text.fill(words.slice(0, 20));
  await line.saving.promise;
  await text.fill(words);
  await page.getByText("Draft saved").waitFor();
  line.isSlow = false;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page
    .getByText(/^It is live/)
    .first()
    .waitFor();
}

const open = consoleOfFile({ isNew: true });

test("an answer is edited and published, the phone gets the new text with its next question, and the earlier one comes back", async () => {
  const { page, url, hotline } = open();
  const ann = await newPerson(hotline.phoneUrl, "Ann");
  const line = await lineOf(page);
  // The first model is learned while the hotline is up already.
  await page.goto(`${url}answers/training`);
  await page
    .getByText(/went live/)
    .first()
    .waitFor({ timeout: trainingMs });
  await ann.say("hello");
  await hears(ann, before);

  await page.goto(`${url}answers`);
  await page.getByRole("link", { name: /How to wear a mask/ }).click();
  const text = page.getByRole("group", { name: "Answer" }).getByRole("textbox", { name: "English" });
  await typeOnWhileItIsSaved(page, text, line, after);
  expect(await text.inputValue()).toBe(after);
  expect(await complaints(page)).toEqual([]);
  await publish(page);
  await hears(ann, after);

  await page.reload();
  expect(await text.inputValue()).toBe(after);
  await page.getByText(/^Version 1,/).click();
  await page.getByRole("button", { name: "Bring it back as a draft" }).click();
  await expect.poll(() => text.inputValue()).toMatch(before);
  await publish(page);
  await hears(ann, before);

  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Make the draft" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("It is removed: nobody is told it any more.").first().waitFor();
  await page.goto(`${url}answers/review`);
  await page.getByText("removed", { exact: true }).waitFor();
  await page.goto(`${url}answers/answer/mask`);
  await page.getByText("Nobody is told this any more.").waitFor();
  expect(await page.getByText("Nothing is wrong with it.").count()).toBe(0);
  await page.getByText(/^Version 1,/).click();
  await page.getByRole("button", { name: "Bring it back as a draft" }).click();
  await expect.poll(() => text.inputValue()).toMatch(before);
}, 400_000);

test("what a new answer is called is its title already, and is kept with the first word that is typed", async () => {
  const { page, url } = open();
  await page.goto(`${url}answers`);
  await page.getByRole("button", { name: "New answer" }).first().click();
  await page.getByLabel("What is it about?").fill("Opening hours");
  await page.keyboard.press("Enter");
  const english = (part: string) => page.getByRole("group", { name: part }).getByRole("textbox", { name: "English" });
  const title = english("Title");
  await title.waitFor();
  expect(await title.inputValue()).toBe("Opening hours");
  await english("Answer").fill("From 8 to 4.");
  await page.getByText("Draft saved").waitFor();
  await page.reload();
  await title.waitFor();
  expect(await title.inputValue()).toBe("Opening hours");
});

/** The console's connection, on which what is to be saved waits until it is let go. For pages that are opened after. */
async function heldLineOf(page: Page): Promise<{ readonly held: Promise<void>; readonly letGo: () => void }> {
  const [held, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!message.includes("SaveDraft")) return server.send(message);
      held.resolve();
      void free.promise.then(() => server.send(message));
    });
  });
  return { held: held.promise, letGo: free.resolve };
}

test("who writes at the same time as somebody else sees the words of both before one of them goes", async () => {
  const { page, url } = open();
  const path = `${url}answers/answer/garlic`;
  const other = await page.context().newPage();
  const line = await heldLineOf(page);
  const text = (at: Page) => at.getByRole("group", { name: "Answer" }).getByRole("textbox", { name: "English" });
  await page.goto(path);
  await other.goto(path);
  await text(page).fill("Mine: drink much.");
  await line.held;
  await text(other).fill("Theirs: rest and sleep.");
  await other.getByText("Draft saved").waitFor();
  line.letGo();
  await page.getByText("Two people are writing").waitFor();
  const theirs = page.getByRole("region", { name: "What their draft changes" });
  await theirs.getByText("Theirs").waitFor();
  expect(await text(page).inputValue()).toBe("Mine: drink much.");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await page.getByText("Draft saved").waitFor();
  await expect.poll(() => text(other).inputValue()).toBe("Mine: drink much.");
  await other.close();
});

test("who asks for a review and types on loses no word of it, and the next note is written anew", async () => {
  const { page, url } = open();
  await page.goto(`${url}answers/review`);
  await page.getByRole("switch", { name: "Somebody else must approve" }).click();
  await page.goto(`${url}answers/answer/garlic`);
  const text = page.getByRole("group", { name: "Answer" }).getByRole("textbox", { name: "English" });
  const ask = async (words: string) => {
    await text.fill(words);
    await page.getByText("Draft saved").waitFor();
    await page.getByRole("button", { name: "Ask for a review" }).click();
    return page.getByRole("dialog", { name: "What should the reviewer know?" });
  };
  const first = await ask("Garlic is food.");
  await first.getByRole("textbox", { name: "Note" }).fill("Is it too short?");
  await first.getByRole("button", { name: "Ask for a review" }).click();
  await page.getByText("Is it too short?").waitFor();
  const second = await ask("Garlic is food, and no medicine.");
  expect(await second.getByRole("textbox", { name: "Note" }).inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await page.goto(`${url}answers/review`);
  await page.getByRole("switch", { name: "Somebody else must approve" }).click();
});
