import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { type Look, looks } from "./looks.ts";
import { type ConsolePage, consolePages, strangersPages } from "./pages.ts";
import { visit } from "./visit.ts";
import { type Console, withConsole } from "./with-console.ts";

/*
 * Pictures of every page, in every look, from a hotline with a crowd: npm run screenshots [-- page …]
 */
const folder = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = ({ name }: ConsolePage) => wanted.length === 0 || wanted.includes(name);
const pages = consolePages.filter(isWanted);
const known = [...consolePages, ...strangersPages].map(({ name }) => name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no page ${unknown.join(", ")}. Give none for all, or some of: ${known.join(", ")}.\n`);
  process.exit(2);
}

/** Long enough for the crowd to have said something of everything. */
const crowdMs = 60_000;

async function takeAll({ look, browser, url }: Console): Promise<void> {
  for (const one of looks) {
    await take(one, await look(one.options), pages, url);
    const stranger = await browser.newContext({ locale: "en-GB", ...one.options });
    await take(one, await stranger.newPage(), strangersPages.filter(isWanted), url);
  }
}

async function take({ name: look }: Look, page: Page, some: readonly ConsolePage[], url: string): Promise<void> {
  for (const one of some) {
    const path = `${folder}${one.name}-${look}.png`;
    await visit(page, url, one);
    await page.screenshot({ path, animations: "disabled" });
    process.stdout.write(`${one.name}-${look}.png  ${Math.round((await stat(path)).size / 1024)} kB\n`);
  }
  await page.context().close();
}

await mkdir(folder, { recursive: true });
await withConsole(
  async (console) => {
    await new Promise((resolve) => setTimeout(resolve, crowdMs));
    await takeAll(console);
  },
  { crowd: true, isNew: true },
);
