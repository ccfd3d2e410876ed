import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { type Look, looks } from "./looks.ts";
import { type ConsolePage, consolePages } from "./pages.ts";
import { settled, visit } from "./visit.ts";
import { type Console, withConsole } from "./with-console.ts";

/** Takes another look without loading the page anew: as when somebody turns a tablet, or chooses a language. */
type Put = (look: Look) => Promise<void>;

/** What a person chose for this browser is told to the page by another page of the same browser. */
async function dresser(page: Page, url: string): Promise<Put> {
  const chooser = await page.context().newPage();
  await chooser.goto(`${url}icon.svg`);
  return async ({ options }) => {
    const language = options.locale ?? "en";
    await chooser.evaluate((code) => localStorage.setItem("hotline.preferences", `{"language":"${code}"}`), language);
    await page.emulateMedia({ colorScheme: options.colorScheme ?? null });
    if (options.viewport) await page.setViewportSize(options.viewport);
    await page.waitForFunction((code) => document.documentElement.lang === code, language);
    await settled(page);
  };
}

/** What is wrong with the page as it is now: what axe finds, and whether it is wider than its window. */
async function faults(page: Page): Promise<string[]> {
  const found = await complaints(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [...found, `${over} pixels wider than the window`] : found;
}

/** In every look; a page that does not come is a fault as well, and the walk goes on. */
async function walkOver(page: Page, url: string, one: ConsolePage, put: Put): Promise<string[]> {
  const [first, ...others] = looks;
  const found: string[] = [];
  const note = async (look: Look | undefined) => {
    for (const fault of await faults(page)) found.push(`${one.name}, ${look?.name}: ${fault}`);
  };
  try {
    if (first) await put(first);
    await visit(page, url, one);
    await note(first);
    for (const look of others) {
      await put(look);
      await note(look);
    }
  } catch (error) {
    found.push(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return found;
}

async function walk({ page, url }: Console): Promise<string[]> {
  const put = await dresser(page, url);
  const found: string[] = [];
  for (const one of consolePages) {
    const began = performance.now();
    found.push(...(await walkOver(page, url, one, put)));
    process.stdout.write(`${one.name}: ${Math.round(performance.now() - began)} ms\n`);
  }
  return found;
}

test(
  "everybody can use every page: light and dark, wide and narrow, from left and from right",
  () => withConsole(async (console) => expect(await walk(console)).toEqual([]), { crowd: true }),
  600_000,
);
