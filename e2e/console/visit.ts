import type { Page } from "playwright-core";
import { atRest } from "../at-rest.ts";
import type { ConsolePage } from "./pages.ts";

const patienceMs = 15_000;

/** Goes to a page and waits until it has its contents. */
export async function visit(page: Page, url: string, { path, ready, clicks = [] }: ConsolePage): Promise<void> {
  await page.goto(url + path);
  await page
    .locator(ready ?? "h1")
    .first()
    .waitFor({ timeout: patienceMs, state: "attached" });
  for (const selector of clicks) {
    const found = page.locator(selector).first();
    await found.waitFor({ timeout: patienceMs }).catch(() => undefined);
    if (await found.isVisible()) await found.click();
  }
  await settled(page);
}

/** No spinner, no running transition, fonts there. */
export async function settled(page: Page): Promise<void> {
  await page
    .waitForFunction(() => !document.querySelector("[aria-busy=true]"), undefined, { timeout: patienceMs })
    .catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await atRest(page);
}
