import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { looks } from "./looks.ts";
import { type ConsolePage, consolePages } from "./pages.ts";
import { visit } from "./visit.ts";
import { withConsole } from "./with-console.ts";

/** What is wrong with a page in the look that the browser has: what axe finds, and whether it is wider than its window. */
async function faults(page: Page, url: string, one: ConsolePage, look: string): Promise<string[]> {
  await visit(page, url, one);
  const found = await complaints(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`${over} pixels wider than the window`);
  return found.map((fault) => `${one.name}, ${look}: ${fault}`);
}

/** The search finds nothing before its index has caught up, so it is looked at by its title alone. */
const simple = consolePages.map((one) => (one.name === "search" ? { name: one.name, path: one.path } : one));

test(
  "everybody can use every page: light and dark, wide and narrow, from left and from right",
  () =>
    withConsole(async ({ look, url }) => {
      const found: string[] = [];
      for (const { name, options } of looks) {
        const page = await look(options);
        for (const one of simple) found.push(...(await faults(page, url, one, name)));
        await page.context().close();
      }
      expect(found).toEqual([]);
    }, "--crowd"),
  900_000,
);
