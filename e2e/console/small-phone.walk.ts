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
