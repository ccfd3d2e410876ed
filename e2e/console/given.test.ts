import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { newPerson } from "./person.ts";
import { inviteOperator } from "./sign-in.ts";
import type { Console } from "./with-console.ts";

const patienceMs = 30_000;

const open = consoleOfFile();

async function waitsInInbox({ page, url, hotline }: Console, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const person = await newPerson(hotline.phoneUrl, name);
    await person.say("hello");
    await person.say("I cannot breathe, help me now");
  }
  await page.goto(`${url}inbox`);
  for (const name of names)
    await page.locator("[data-contact]").filter({ hasText: name }).waitFor({ timeout: patienceMs });
}

/** The admin gives the conversations of these people to somebody. */
async function give(page: Page, names: readonly string[], to: string): Promise<void> {
  for (const name of names) await page.getByRole("listitem").filter({ hasText: name }).getByRole("checkbox").check();
  const chosen = page.getByRole("toolbar", { name: "With the chosen conversations" });
  await chosen.getByRole("button", { name: "Give to" }).click();
  await page.getByRole("menuitem", { name: to }).click();
  await chosen.waitFor({ state: "detached" });
}

test("an operator on another page is told who was given to them and led there, once; not of what they take, nor after a reload", async () => {
  const console = open();
  const { page, url } = console;
  const omar = await inviteOperator(console);
  await waitsInInbox(console, ["Thandi", "Sipho", "Zodwa", "Mpho"]);

  await omar.goto(`${url}contacts`);
  await omar.getByRole("heading", { name: "Contacts" }).first().waitFor();
  await give(page, ["Thandi"], "Omar Said");
  const notice = omar.getByRole("status").filter({ hasText: "gives you a conversation" });
  await notice.getByText("Amina Diallo gives you a conversation").waitFor({ timeout: patienceMs });
  expect(await complaints(omar)).toEqual([]);
  await notice.getByRole("link", { name: "Thandi" }).click();
  await omar.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
  await omar.getByRole("heading", { name: "Thandi" }).waitFor();
  await notice.waitFor({ state: "detached" });
  expect(await page.getByRole("status").filter({ hasText: "gives you" }).count()).toBe(0);

  await omar.getByRole("button", { name: "Claim" }).click();
  await omar.getByText("You have this conversation: its journey waits.").waitFor();
  await omar.setViewportSize({ width: 390, height: 844 });
  await omar.goto(`${url}contacts`);
  await omar.getByRole("heading", { name: "Contacts" }).first().waitFor();
  await give(page, ["Sipho", "Zodwa", "Mpho"], "Omar Said");
  const several = omar.getByRole("link", { name: "3 conversations were given to you" });
  await several.waitFor({ timeout: patienceMs });
  expect(await complaints(omar)).toEqual([]);

  await omar.reload();
  await omar.getByRole("heading", { name: "Contacts" }).first().waitFor();
  await give(page, ["Mpho"], "Me");
  await give(page, ["Mpho"], "Omar Said");
  // Only what came after the reload.
  await omar.getByRole("status").getByRole("link", { name: "Mpho" }).waitFor({ timeout: patienceMs });
}, 300_000);
