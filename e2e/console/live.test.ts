import { expect, test } from "vitest";
import { withConsole } from "./with-console.ts";

const patienceMs = 60_000;

test(
  "the live page moves by itself, each chart can be read as a table, a flag that is switched off shows, and so does whose day today is",
  { timeout: 240_000 },
  () =>
    withConsole(
      async ({ page, url, look }) => {
        await page.goto(`${url}live`);
        const people = page.locator("dd").nth(4);
        await expect.poll(() => people.innerText(), { timeout: patienceMs }).toMatch(/^[1-9]/);
        await expect.poll(() => page.locator("dd").nth(2).innerText(), { timeout: patienceMs }).toMatch(/[1-9]/);
        const used = page.getByRole("progressbar", { name: /^Throughput used of/ }).first();
        expect(await used.getAttribute("aria-valuetext")).toMatch(/^\d+%$/);
        await page.getByRole("button", { name: /^The last hour/ }).click();
        await page.getByRole("columnheader", { name: "Minute" }).waitFor();

        await page.goto(`${url}settings/flags`);
        await page.getByRole("switch", { name: "Read marks and typing" }).click({ force: true });
        await page.getByLabel("Why, for the others").fill("launch day");
        await page.getByRole("button", { name: "Switch off" }).click();
        await page.getByText("launch day").waitFor();

        await page.goto(`${url}live`);
        const off = page.getByRole("alert").filter({ hasText: "Switched off" });
        await off.getByText("Read marks and typing").waitFor({ timeout: patienceMs });
        await off.getByText("launch day").waitFor();

        const elsewhere = await look({ timezoneId: "Asia/Kolkata" });
        await elsewhere.goto(`${url}live`);
        await elsewhere.getByText(/is the organisation’s day: in UTC it is \d\d:\d\d now/).waitFor();

        await page.goto(`${url}live`);
        await page.getByRole("link", { name: "Waiting for a human" }).click();
        await page.waitForURL("**/inbox?view=waiting");

        await page.goto(`${url}search?q=vacc`);
        await page.locator("mark").first().waitFor({ timeout: patienceMs });
      },
      { crowd: true },
    ),
);
