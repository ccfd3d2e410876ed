import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { complaints } from "../axe.ts";

export const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Opens a drawer by the keyboard and closes it, by Escape and by its cross: the focus goes in, and back to what opened it. */
export async function expectFocusBack(page: Page, opener: Locator, name: string): Promise<void> {
  const drawer = page.getByRole("dialog", { name });
  const cross = drawer.getByRole("button", { name: "Close" });
  for (const close of [() => page.keyboard.press("Escape"), () => cross.press("Enter")]) {
    await opener.focus();
    await page.keyboard.press("Enter");
    await drawer.waitFor();
    await expect.poll(() => drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await complaints(page)).toEqual([]);
    await close();
    await drawer.waitFor({ state: "detached" });
    await expect.poll(() => isFocused(opener)).toBe(true);
  }
}
