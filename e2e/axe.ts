import axe from "axe-core";
import type { Page } from "playwright-core";
import { atRest } from "./at-rest.ts";

/** What axe finds wrong on the page at rest, since half-shown colours are nobody's; a line for each rule, nothing where all is well. */
export async function complaints(page: Page): Promise<string[]> {
  await atRest(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}
