import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { publish } from "./publish.ts";
import { withConsole } from "./with-console.ts";

/** A journey that has nothing in it. */
const empty = {
  uuid: "5b0e1f64-6f4b-4c62-9a2c-6a1d6a3c2001",
  name: "Not written yet",
  spec_version: "14.4.0",
  language: "eng",
  type: "messaging",
  revision: 1,
  expire_after_minutes: 60,
  localization: {},
  nodes: [],
};

test(
  "a journey is looked at, played on the phone beside it, and followed in the picture in another language; one without steps says so",
  () =>
    withConsole(async ({ page, url, hotline }) => {
      await page.goto(`${url}journeys`);
      await page.getByPlaceholder("Name or keyword").fill("symptoms");
      await page.getByRole("link", { name: "Symptoms" }).click();
      const here = page.locator("[data-here]");
      await here.filter({ hasText: "Waits for an answer" }).waitFor();
      const first = await here.getAttribute("data-node");

      const chat = page.getByRole("log", { name: "Conversation on the phone" });
      await chat.getByRole("button", { name: "No" }).first().click();
      // The picture has followed: the card is in sight, and it is another one.
      const next = page.locator(`[data-here]:not([data-node="${first}"])`);
      await next.filter({ hasText: "Waits for an answer" }).waitFor();
      await page.getByRole("tab", { name: "Saved" }).click();
      await page.getByText("Check danger", { exact: true }).waitFor();

      await page.getByRole("combobox", { name: "Language of the texts" }).click();
      await page.getByRole("option", { name: "French" }).click();
      await page.getByRole("tab", { name: "Chat" }).click();
      await chat.getByRole("button", { name: "Non" }).first().waitFor();

      await page.getByRole("group", { name: /Picture of the journey/ }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.getByRole("region", { name: /^Step \d+$/ }).waitFor();
      expect(await complaints(page)).toEqual([]);

      await page.getByRole("button", { name: "Show the whole journey" }).waitFor();
      // Who does not see it is not told of each way by its ids.
      expect(await page.getByRole("img", { name: /^Edge from/ }).count()).toBe(0);

      await page.getByText("List", { exact: true }).click();
      await page.getByRole("heading", { name: "Step 2", exact: true }).waitFor();
      expect(await complaints(page)).toEqual([]);

      await publish(hotline, empty);
      await page.goto(`${url}journeys/${empty.uuid}`);
      await page.getByText("This journey has no steps").waitFor();
      expect(await complaints(page)).toEqual([]);
    }),
  240_000,
);
