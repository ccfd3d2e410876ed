import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import type { Hotline } from "../hotline.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { publish } from "./publish.ts";

const text = "The clinic is closed on Friday.";
const template = "come_back";
const tell = {
  uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c1001",
  name: "Tell everybody",
  spec_version: "14.4.0",
  language: "eng",
  type: "messaging",
  revision: 1,
  expire_after_minutes: 60,
  localization: {},
  nodes: [
    {
      uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c1002",
      actions: [
        {
          uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c1003",
          type: "send_broadcast",
          text,
          contact_query: "created_on > 01-01-2020",
          // For those whose window has closed; the WhatsApp of this machine has it.
          template: { uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c1005", name: template },
          template_variables: ["there"],
        },
      ],
      exits: [{ uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c1004" }],
    },
  ],
};

/** Starts it when somebody writes "tell all". */
const trigger = {
  kind: "keyword",
  keywords: { eng: ["tell all"] },
  match: "only",
  interrupt: true,
  journey: tell.uuid,
};

/** Asks something of the WhatsApp of this machine; a phone that is there already is no fault. */
async function ask(hotline: Hotline, method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown> {
  const sent = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(new URL(`/_emulator/${path}`, hotline.phoneUrl), { method, ...sent });
  if (!response.ok && path !== "handsets") throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

async function write(hotline: Hotline, phone: string, ...texts: readonly string[]): Promise<void> {
  await ask(hotline, "POST", "handsets", { name: `Phone ${phone.slice(-1)}`, phone });
  for (const one of texts) await ask(hotline, "POST", `handsets/${phone}/messages`, { kind: "text", text: one });
}

/** The row of the broadcast that is the newest. */
const newest = (page: Page) => page.locator("tbody tr").first();

const console = consoleOfFile();

test("a broadcast appears in the list by itself and counts whom it reached; one that waits is stopped after a question", async () => {
  const { page, url, hotline } = console();
  await page.goto(`${url}journeys`);
  await page.getByRole("link", { name: "Broadcasts" }).click();
  await page.getByText("No broadcast has been sent yet").waitFor();
  expect(await complaints(page)).toEqual([]);

  await publish(hotline, tell, [trigger]);
  await write(hotline, "27820001001", "hi");
  await write(hotline, "27820001002", "hi");
  // The hotline knows what was published within a second or two.
  const told = async () => {
    await write(hotline, "27820001002", "tell all");
    return page.getByText(text).count();
  };
  await expect.poll(told, { interval: 1000, timeout: 60_000 }).toBeGreaterThan(0);
  const first = newest(page);
  await first.getByText(text).waitFor();
  await first.getByText("Done", { exact: true }).waitFor();
  await first.locator("[data-count=reached]").getByText("2", { exact: true }).waitFor();
  expect(await complaints(page)).toEqual([]);

  await hotline.run("flag", "off", "broadcasts");
  const isOff = page.getByText("Broadcasts are switched off", { exact: true });
  await isOff.waitFor();
  await write(hotline, "27820001001", "tell all");
  await page.getByText("About to begin").waitFor();
  await newest(page).getByRole("button", { name: "Stop this broadcast" }).click();
  const asks = page.getByRole("dialog", { name: "Stop this broadcast?" });
  await asks.getByText("Nobody has been reached yet").waitFor();
  expect(await complaints(page)).toEqual([]);
  await asks.getByRole("button", { name: "Stop", exact: true }).click();
  await newest(page).getByText("Stopped", { exact: true }).waitFor();
  await hotline.run("flag", "on", "broadcasts");
  await isOff.waitFor({ state: "detached" });
  await page.goto(`${url}settings/audit`);
  await page.getByText("Stopped a broadcast").waitFor();
}, 240_000);

test("a broadcast that WhatsApp refuses for everybody is paused, tells why, and reaches them when it may go on", async () => {
  const { page, url, hotline } = console();
  await hotline.run("flag", "on", "broadcasts");
  // Whoever wrote a day ago is told it by a template, which WhatsApp does not have any more.
  await ask(hotline, "POST", "handsets/27820001002/close-window", {});
  const { templates } = (await ask(hotline, "GET", "templates")) as {
    templates: { id: string; name: string; language: string }[];
  };
  const gone = templates.filter(({ name, language }) => name === template && language === "en");
  for (const { id } of gone) await ask(hotline, "DELETE", `templates/${id}`);
  await page.goto(`${url}journeys/broadcasts`);
  const known = await page.locator("tbody tr").count();
  await write(hotline, "27820001001", "tell all");
  await page.locator("tbody tr").nth(known).waitFor();
  await newest(page).getByText("Paused", { exact: true }).waitFor();
  await newest(page).getByText("The template does not exist in this language").waitFor();
  await newest(page).getByText("When that is mended, let it go on").waitFor();
  expect(await complaints(page)).toEqual([]);

  for (const one of gone) await ask(hotline, "POST", "templates", one);
  await newest(page).getByRole("button", { name: "Let it go on" }).click();
  await newest(page).getByText("Done", { exact: true }).waitFor();
  await newest(page).locator("[data-count=reached]").getByText("2", { exact: true }).waitFor();
  expect(await newest(page).getByRole("button", { name: "Let it go on" }).count()).toBe(0);
  await page.goto(`${url}settings/audit`);
  const entry = page.getByRole("row", { name: "Let a paused broadcast go on" });
  await entry.getByRole("link", { name: text }).waitFor();
}, 240_000);
