import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { startHotline } from "./hotline.ts";

/*
 * Pictures of the phone page for the README, after a short chat with the COVID-19 hotline: node e2e/phone-screenshots.ts
 */
const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
const people = [
  { name: "Layla", phone: "201000000302", says: ["مرحبا", "1", "كينيا"] },
  { name: "Amina", phone: "254700000301", says: ["hello", "1", "Keyna"] },
] as const;

async function addHandset(phoneUrl: string, name: string, phone: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(new URL("_emulator/handsets", phoneUrl), {
    method: "POST",
    headers,
    body: JSON.stringify({ name, phone }),
  });
}

/** Each message is written when the one before is answered, as a person does. */
async function chat(page: Page, name: string, says: readonly string[]): Promise<void> {
  await page.getByRole("button", { name }).click();
  for (const [i, words] of says.entries()) {
    await page.getByRole("textbox", { name: "Type a message" }).fill(words);
    await page.keyboard.press("Enter");
    await page.locator(".turn.theirs").nth(i).waitFor();
  }
  await page.locator(".turn.mine").last().getByRole("img", { name: "Read" }).waitFor();
}

async function take(browser: Browser, phoneUrl: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  await page.goto(phoneUrl);
  for (const { name, says } of people) await chat(page, name, says);
  await page.screenshot({ path: `${folder}phone-wide.png`, animations: "disabled" });
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${folder}phone-narrow.png`, animations: "disabled" });
}

const [browser, hotline] = await Promise.all([launchBrowser(), startHotline({ isNew: true })]);
try {
  for (const { name, phone } of people) await addHandset(hotline.phoneUrl, name, phone);
  await take(browser, hotline.phoneUrl);
} finally {
  await browser.close();
  await hotline.close();
}
