import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { consoleOfFile } from "./console-of-file.ts";
import { narrow } from "./looks.ts";
import { newPerson } from "./person.ts";

const patienceMs = 60_000;
const open = consoleOfFile();

/** How far it can be scrolled sideways, in pixels. */
const hidden = (part: Locator): Promise<number> => part.evaluate((box) => box.scrollWidth - box.clientWidth);

const lines = (words: Locator): Promise<number> =>
  words.evaluate((box) =>
    Math.round(box.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(box).lineHeight)),
  );

const left = (words: Locator): Promise<number> => words.evaluate((box) => box.getBoundingClientRect().left);

test("on a small phone in Arabic figures, names and tables are read without scrolling sideways, and buttons run as their message", {
  timeout: 240_000,
}, async () => {
  const { page, url, hotline, look } = open();
  const ann = await newPerson(hotline.phoneUrl, "Ann");
  await ann.say("hello");
  const phone = await look({ ...narrow, viewport: { width: 360, height: 740 }, locale: "ar" });

  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").first().click();
  await page.waitForURL(/inbox\/[^?]/);

  await phone.goto(page.url());
  const buttons = phone
    .locator("[data-message] [dir=auto] > span")
    .filter({ hasText: /^(Case numbers|Protect yourself)$/ });
  await expect.poll(() => buttons.count(), { timeout: patienceMs }).toBe(2);
  expect(await left(buttons.first())).toBeLessThan(await left(buttons.last()));

  await phone.goto(`${url}live`);
  const median = phone.locator("dd").nth(5);
  await expect.poll(() => median.innerText(), { timeout: patienceMs }).toMatch(/\d/);
  expect(await lines(median.locator("span").first())).toBe(1);

  await phone.goto(`${url}settings/audit`);
  await phone.locator("td").getByText("Amina Diallo").first().waitFor();
  expect(await hidden(phone.locator("[role=group]:has(> table)"))).toBe(0);

  await phone.goto(`${url}answers`);
  await phone.locator("td").getByText("eng").first().waitFor();
  expect(await hidden(phone.locator("[role=group]:has(> table)"))).toBe(0);

  await phone.goto(`${url}answers/training`);
  const compared = phone.locator("[role=group]:has(table)").first();
  await compared.waitFor({ timeout: patienceMs });
  expect(await hidden(compared)).toBe(0);
});

/** How far the first line of a text ends from where its list begins its lines, on the right. */
const fromTheRight = (words: Locator): Promise<number> =>
  words.evaluate((box) => {
    const line = document.createRange();
    line.selectNodeContents(box);
    return box.getBoundingClientRect().right - line.getBoundingClientRect().right;
  });

test("in the narrowest window the account is reached, failed calls of webhooks fit, and texts found stand where the page begins", {
  timeout: 240_000,
}, async () => {
  const { page, url, look } = open();
  const narrowest = await look({ viewport: { width: 320, height: 640 } });
  await narrowest.goto(`${url}live`);
  const account = narrowest.getByRole("button", { name: "Account of Amina Diallo" });
  await account.waitFor({ timeout: patienceMs });
  const { x = 0, width = 0 } = (await account.boundingBox()) ?? {};
  expect(width).toBe(28);
  expect(x + width).toBeLessThanOrEqual(320);

  await page.goto(`${url}settings/webhooks`);
  await page.getByRole("button", { name: "Tell another system" }).first().click();
  await page.getByLabel("Which system is it?").fill("Register");
  await page.getByLabel("Its address").fill("https://register.invalid/hook");
  await page.getByRole("checkbox", { name: "A person wrote" }).check();
  await page.getByRole("button", { name: "Begin to tell" }).click();
  await page.getByRole("button", { name: "Close" }).last().click();
  const ben = await newPerson(open().hotline.phoneUrl, "Ben");
  await ben.say("hello");
  const french = await look({ ...narrow, locale: "fr" });
  await french.goto(`${url}settings/webhooks`);
  await french.getByRole("button", { name: "Ce qui a été transmis" }).click();
  await french.getByRole("button", { name: "Envoyer maintenant" }).first().waitFor({ timeout: patienceMs });
  expect(await hidden(french.locator("[role=group]:has(> table)"))).toBe(0);

  const arabic = await look({ ...narrow, locale: "ar" });
  await arabic.goto(`${url}search?q=covid`);
  const found = arabic.locator("li a > [dir=auto]").first();
  await found.waitFor({ timeout: patienceMs });
  expect(await fromTheRight(found)).toBeLessThan(2);
});

test("at 200 % a long answer can be sent beside what was said, and in French what operators say of themselves covers nothing", {
  timeout: 240_000,
}, async () => {
  const { page, url, hotline, look } = open();
  await page.goto(`${url}settings/inbox`);
  await page.getByText("Give who waits to an available operator by itself").click();
  await page.getByRole("button", { name: "Save the rules" }).click();
  await page.getByText("Saved.").waitFor({ timeout: patienceMs });
  const bea = await newPerson(hotline.phoneUrl, "Bea");
  await bea.say("I cannot breathe");

  const low = await look({ viewport: { width: 640, height: 400 } });
  await low.goto(`${url}inbox`);
  await low.locator("[data-contact]").filter({ hasText: "Bea" }).click({ timeout: patienceMs });
  const thread = low.locator("ol").filter({ hasText: "I cannot breathe" });
  await thread.waitFor({ timeout: patienceMs });
  await low.getByRole("textbox", { name: "Answer" }).fill("a long answer\n".repeat(12));
  const send = await low.getByRole("button", { name: "Send" }).boundingBox();
  const areas = await low.getByRole("navigation", { name: "Areas" }).last().boundingBox();
  expect((send?.y ?? 400) + (send?.height ?? 0)).toBeLessThanOrEqual(areas?.y ?? 0);
  const said = await thread.locator("..").boundingBox();
  expect(said?.height).toBeGreaterThan(60);

  const french = await look({ viewport: { width: 320, height: 640 }, locale: "fr" });
  await french.goto(`${url}inbox`);
  const takes = french.getByRole("switch", { name: "Je prends des conversations" });
  await takes.waitFor({ timeout: patienceMs, state: "attached" });
  const urgent = french.getByText(/^\d+ urgentes$/);
  const [badge, toggle] = [await urgent.boundingBox(), await takes.boundingBox()];
  const isBeside = (badge?.x ?? 0) + (badge?.width ?? 0) <= (toggle?.x ?? 0);
  const isAbove = (badge?.y ?? 0) + (badge?.height ?? 0) <= (toggle?.y ?? 0);
  expect(isBeside || isAbove).toBe(true);
});
