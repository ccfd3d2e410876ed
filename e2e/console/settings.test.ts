import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { expectFocusBack, isFocused } from "./focus.ts";
import { narrow } from "./looks.ts";
import { newPerson } from "./person.ts";
import { comeInByLink } from "./sign-in.ts";

const momconnect = fileURLToPath(new URL("../../examples/momconnect", import.meta.url));

const open = consoleOfFile();

// First of all: some of the steps are done by what follows.
test("the first steps tell what is still to be done, lead there, know when it is done, and go and come as somebody likes", async () => {
  const { page, url } = open();
  await page.goto(`${url}live`);
  const steps = page.getByRole("region", { name: "First steps" });
  await steps.getByText("of 6 done").waitFor();
  expect(await complaints(page)).toEqual([]);
  await steps.getByRole("link", { name: "Invite your team" }).click();
  await page.waitForURL("**/settings/team");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("textbox", { name: "Link" }).waitFor();

  await page.goto(`${url}live`);
  await steps
    .getByRole("listitem")
    .filter({ hasText: "Invite your team" })
    .getByRole("img", { name: "done" })
    .waitFor();
  await steps.getByRole("button", { name: "Put the first steps away" }).click();
  await steps.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("link", { name: "Urgent" }).waitFor();
  expect(await steps.count()).toBe(0);

  await page.goto(`${url}settings`);
  await page.getByRole("button", { name: "Show the first steps again" }).click();
  await page.waitForURL("**/live");
  await steps.waitFor();
}, 240_000);

test("an admin keeps a holiday and a morning with the keyboard, is told of a day that is there twice, and finds them again in French", async () => {
  const { page, url, look } = open();
  await page.goto(`${url}settings/organisation`);
  const days = page.getByRole("region", { name: "Holidays and other special days" });
  const add = days.getByRole("button", { name: "Add a day" });
  const addDay = async (date: string, name: string) => {
    await add.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(days.getByRole("textbox", { name: "Day", exact: true }).last())).toBe(true);
    await page.keyboard.type(date);
    await page.keyboard.press("Tab");
    await page.keyboard.type(name);
  };
  const save = page.getByRole("button", { name: "Save the changes" });
  await addDay("25 Dec 2098", "Christmas Day");
  await addDay("24 Dec 2098", "Christmas Eve");
  await days.getByRole("button", { name: "Add hours on Christmas Eve" }).click();
  await addDay("24 Dec 2098", "Again");
  await days.getByText("This day is there twice.").first().waitFor();
  expect(await save.isDisabled()).toBe(true);
  expect(await complaints(page)).toEqual([]);
  await days.getByRole("button", { name: "Remove Again" }).click();
  await expect.poll(() => isFocused(add)).toBe(true);
  await save.click();
  await page.getByText("Saved.").first().waitFor();

  const french = await look({ ...narrow, locale: "fr" });
  await french.goto(`${url}settings/organisation`);
  const shown = french.getByRole("textbox", { name: "Jour", exact: true });
  await shown.first().waitFor();
  expect([await shown.first().inputValue(), await shown.last().inputValue()]).toEqual(["24 déc. 2098", "25 déc. 2098"]);
  expect(await complaints(french)).toEqual([]);
  await french.context().close();
}, 240_000);

test("an admin invites an operator, who begins in the inbox, finds only what an operator may, is told who may the rest, and is out as soon as they are taken out", async () => {
  const { page, url, browser } = open();
  await page.goto(`${url}settings/team`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("textbox", { name: "E-mail address" }).fill("omar@example.org");
  await page.getByRole("radio", { name: "Operator" }).check();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByRole("region", { name: "Invitations" }).getByText("omar@example.org").first().waitFor();

  const other = await comeInByLink(browser, link, "Omar Said");
  await other.waitForURL("**/inbox");
  await other.goto(`${url}settings/team`);
  await other.getByRole("heading", { name: "Team" }).waitFor();
  await other.getByText("Administrators work here: ask one of them for what you need.").waitFor();
  expect(await complaints(other)).toEqual([]);
  await other.getByRole("link", { name: "To the settings that you can open" }).click();
  await other.getByRole("heading", { name: "Settings" }).waitFor();
  expect(await other.getByRole("link", { name: "Organisation" }).count()).toBe(1);
  expect(await other.getByRole("link", { name: "Team" }).count()).toBe(0);
  for (const name of ["Organisation", "Flags"]) {
    await other.goto(`${url}settings`);
    await other.getByRole("link", { name }).click();
    await other.getByRole("heading", { name, level: 1 }).waitFor();
    await other.getByText("You can read this. Administrators change it: ask one of them.").waitFor();
    expect(await complaints(other)).toEqual([]);
  }

  await page.reload();
  await page.getByRole("row").filter({ hasText: "Omar Said" }).getByText("Operator").waitFor();
  await page.goto(`${url}settings/audit`);
  // The other one is of the first steps.
  await expect.poll(() => page.getByText("Invited somebody").count()).toBe(2);

  await page.goto(`${url}settings/team`);
  await page.getByRole("button", { name: "What can be done with Omar Said" }).click();
  await page.getByRole("menuitem", { name: "Take out of the team" }).click();
  await page.getByRole("button", { name: "Take out", exact: true }).click();
  await other.waitForURL("**/sign-in**");
}, 240_000);

test("an admin changes the hours in which humans answer, and finds them so the next time", async () => {
  const { page, url } = open();
  await page.goto(`${url}settings/organisation`);
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("The village hotline");
  await page.getByLabel("Monday, from").fill("09:30");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await page.getByText("Saved.").waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.reload();
  expect(await page.getByLabel("Monday, from").inputValue()).toBe("09:30");
  // The log tells what was before and what is now.
  await page.goto(`${url}settings/audit`);
  await expect.poll(() => page.getByRole("table").innerText()).toMatch(/Name: .* → The village hotline/);
  await page.goto(`${url}settings/organisation`);
  await page.getByRole("navigation", { name: "Areas" }).getByText("The village hotline").first().waitFor();

  await name.fill("Typed by mistake");
  await page.getByRole("link", { name: "Team" }).first().click();
  await page.getByText("What you typed is not saved").waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Stay here" }).click();
  expect(await name.inputValue()).toBe("Typed by mistake");
  await page.getByRole("link", { name: "Team" }).first().click();
  await page.getByRole("button", { name: "Leave without it" }).click();
  await page.getByRole("button", { name: "Invite somebody" }).waitFor();
}, 240_000);

test("a number of the settings is emptied and written anew digit by digit, and left empty it is what it was", async () => {
  const { page, url } = open();
  await page.goto(`${url}settings/organisation`);
  await page.getByRole("switch", { name: "For ever" }).press("Space");
  const days = page.getByRole("textbox", { name: "Days", exact: true });
  await days.press("End");
  for (const key of ["Backspace", "Backspace", "Backspace", "4", "5"]) await days.press(key);
  expect(await days.inputValue()).toBe("45");
  await days.press("Tab");
  await days.press("End");
  await days.press("Backspace");
  await days.press("Backspace");
  expect(await days.inputValue()).toBe("");
  await days.press("Tab");
  expect(await days.inputValue()).toBe("45");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await page.getByText("Erase messages after 45 days?").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
}, 240_000);

test("an admin sends a test from a number, and a refusal is said in the language of who reads it", async () => {
  const { page, url, hotline } = open();
  const awa = await newPerson(hotline.phoneUrl, "Awa");
  await awa.say("hello");
  await expect.poll(async () => (await awa.heard()).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.goto(`${url}settings/numbers`);
  await page.getByRole("button", { name: "Send a test" }).first().click();
  await page.getByRole("textbox", { name: "To" }).fill(`+${awa.phone}`);
  await page.getByRole("textbox", { name: "Text" }).fill("Can you read this, Awa?");
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("It arrived", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(awa.heard, { timeout: 30_000 }).toContain("Can you read this, Awa?");

  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitem", { name: "Français" }).click();
  await page.getByRole("button", { name: "Envoyer un test" }).first().click();
  await page.getByRole("textbox", { name: "À" }).fill("12");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "Ce n’est pas un numéro de téléphone" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Langue" }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
}, 240_000);

test("an admin makes a key that ends, and each window gives the focus back to what opened it", async () => {
  const { page, url, look } = open();
  await page.goto(`${url}settings/keys`);
  const opener = page.getByRole("button", { name: "Make a key" });
  const dialog = page.getByRole("dialog");
  await opener.focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => isFocused(opener)).toBe(true);

  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Which program has it?" }).fill("Appointments");
  await page.getByRole("checkbox", { name: "Read contacts" }).check();
  const life = page.getByRole("combobox", { name: "How long is it valid?" });
  expect(await life.inputValue()).toBe("A year");
  await life.click();
  await page.getByRole("option", { name: "30 days" }).click();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the key" }).press("Enter");
  await page.getByRole("textbox", { name: "Key" }).waitFor();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  await page
    .getByRole("row")
    .filter({ hasText: "Appointments" })
    .getByRole("cell", { name: "ends in 30 days", exact: true })
    .waitFor();
  await expect.poll(() => isFocused(opener)).toBe(true);

  const phone = await look(narrow);
  await phone.goto(`${url}settings/keys`);
  await expectFocusBack(phone, phone.getByRole("button", { name: "More" }), "More");
}, 240_000);

test("an admin of two organisations goes from one to the other, and each shows only its own, also in a window that stood open", async () => {
  const { page, url, hotline } = open();
  await hotline.run("import", momconnect);
  await page.goto(await hotline.run("admin-link", "--organisation", "MomConnect example"));
  await page.getByText("You are signed in as amina@example.org.").waitFor();
  await page.getByRole("button", { name: "Join the team" }).click();
  const menu = page.getByRole("button", { name: /^Organisation: / }).first();
  await menu.waitFor();
  const first = await menu.textContent();
  // They are where they were asked to.
  expect(first).toBe("MomConnect example");
  await page.goto(`${url}journeys`);
  const journeys = page.getByRole("table").getByRole("link");
  await journeys.first().waitFor();
  // By their addresses: two organisations may well have journeys of one name.
  const addresses = () => journeys.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const before = await addresses();
  const otherWindow = await page.context().newPage();
  await otherWindow.goto(`${url}journeys`);
  await otherWindow.getByRole("table").getByRole("link").first().waitFor();

  await menu.click();
  await page
    .getByRole("menuitem")
    .filter({ hasNotText: first ?? "" })
    .click();
  await page
    .getByRole("button", { name: `Organisation: ${first}` })
    .first()
    .waitFor({ state: "detached" });
  await page.goto(`${url}journeys`);
  await journeys.first().waitFor();
  expect((await addresses()).filter((address) => before.includes(address))).toEqual([]);
  await otherWindow.waitForURL(({ pathname }) => pathname !== "/journeys");
  await otherWindow.close();
}, 240_000);

test("the log of a webhook tells what became of what is sent again, and keeps its rows while somebody points at them", async () => {
  const { page, url, hotline } = open();
  await page.goto(`${url}settings/webhooks`);
  await page.getByRole("button", { name: "Tell another system" }).click();
  const window = page.getByRole("dialog");
  await window.getByLabel("Which system is it?").fill("Clinic register");
  await window.getByLabel("Its address").fill("https://register.invalid/hook");
  await window.getByLabel("A person wrote").check();
  await window.getByRole("button", { name: "Begin to tell" }).click();
  await window.getByRole("button", { name: "Close" }).last().click();
  const person = await newPerson(hotline.phoneUrl, "Thandi");
  await person.say("hi");
  await page.getByRole("button", { name: "What was told" }).click();
  const log = page.getByRole("group", { name: "What was told" });
  const rows = log.locator("tbody tr");
  await log.getByText("not yet:").waitFor();
  await log.getByRole("button", { name: "Send now" }).click();
  // It may be tried again before the log is read.
  const untried = log.getByText("not yet:").waitFor({ state: "detached", timeout: 5000 });
  await untried.catch(() => undefined);
  await log.getByText("not yet:").waitFor();

  await rows.first().hover();
  await person.say("are you there?");
  const news = page.getByRole("button", { name: "Show 1 new one" });
  await news.waitFor();
  expect(await rows.count()).toBe(1);
  await news.click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await complaints(page)).toEqual([]);
}, 240_000);
