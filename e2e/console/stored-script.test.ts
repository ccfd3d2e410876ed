import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPerson } from "./person.ts";
import { settled } from "./visit.ts";
import { type Console, withConsole } from "./with-console.ts";

const patienceMs = 30_000;
/** Where messages keep a machine busy, the search follows within a minute. */
const indexedMs = 120_000;
const evil = `<img src=x onerror="window.owned=1">`;
const example = fileURLToPath(new URL("../../examples/covid", import.meta.url));

/** The example's hotline, in which a journey is called by a script. */
async function importEvilNames({ hotline }: Console): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hotline-evil-"));
  try {
    await cp(example, folder, { recursive: true });
    const [first = ""] = (await readdir(join(folder, "journeys"))).toSorted();
    const path = join(folder, "journeys", first);
    const journey = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
    await writeFile(path, JSON.stringify({ ...journey, name: `${evil} journey` }));
    await hotline.run("import", folder, "--replace");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every API call of the page itself, as the signed-in person makes them. */
async function saved(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Answer" }).fill(`${evil} **bold** answer`);
  await page.keyboard.press("Enter");
}

async function isClean(page: Page): Promise<boolean> {
  await settled(page);
  return page.evaluate(() => !("owned" in window) && document.querySelector("img[src=x], [onerror]") === null);
}

test(
  "what people write and teams name is text everywhere: no script of it runs",
  () =>
    withConsole(async (console) => {
      const { page, url, hotline } = console;
      await importEvilNames(console);
      const person = await newPerson(hotline.phoneUrl, evil);
      await person.say("hello");
      await person.say("I cannot breathe, help me now");
      await person.say(`${evil}<script>window.owned=1</script>`);
      const response = await page.goto(`${url}inbox`);
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      const row = page.locator("[data-contact]").first();
      await row.getByText(evil).first().waitFor({ timeout: patienceMs });
      expect(await isClean(page)).toBe(true);
      await row.click();
      const conversation = page.getByRole("region", { name: "Conversation", exact: true });
      await conversation.getByText("<script>window.owned=1</script>").first().waitFor();
      await saved(page);
      await expect.poll(person.heard, { timeout: patienceMs }).toContain(`${evil} **bold** answer`);
      expect(await isClean(page)).toBe(true);
      const id = /inbox\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
      expect(id).not.toBe("");
      for (const path of [`contacts/${id}`, "contacts", "journeys", "live", "answers/questions", "search?q=onerror"]) {
        await page.goto(url + path);
        await page.locator("h1").first().waitFor({ timeout: patienceMs });
        if (!/^(live|answers)/.test(path)) await page.getByText("<img src=x").first().waitFor({ timeout: indexedMs });
        expect({ path, isClean: await isClean(page) }).toEqual({ path, isClean: true });
      }
    }),
  300_000,
);
