import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { withConsole } from "./with-console.ts";

test(
  "an admin invites an operator, who comes in by the link and finds only what an operator may",
  () =>
    withConsole(async ({ page, url, browser }) => {
      await page.goto(`${url}settings/team`);
      await page.getByRole("button", { name: "Invite somebody" }).click();
      await page.getByRole("textbox", { name: "E-mail address" }).fill("omar@example.org");
      await page.getByRole("radio", { name: "Operator" }).check();
      expect(await complaints(page)).toEqual([]);
      await page.getByRole("button", { name: "Make the link" }).click();
      const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
      await page.getByRole("button", { name: "Close", exact: true }).last().click();
      await page.getByRole("region", { name: "Invitations" }).getByText("omar@example.org").first().waitFor();

      const other = await (await browser.newContext({ locale: "en-GB" })).newPage();
      await other.goto(link);
      await other.getByLabel("Your name").fill("Omar Said");
      await other.getByRole("textbox", { name: "Password" }).fill("two white clouds over a blue hill");
      await other.getByRole("button", { name: "Come in" }).click();
      await other.getByRole("button", { name: "Account of Omar Said" }).waitFor();
      await other.goto(`${url}settings`);
      await other.getByRole("heading", { name: "Settings" }).waitFor();
      expect(await other.getByRole("link", { name: "Organisation" }).count()).toBe(1);
      expect(await other.getByRole("link", { name: "Team" }).count()).toBe(0);

      await page.reload();
      await page.getByRole("row").filter({ hasText: "Omar Said" }).getByText("Operator").waitFor();
      await page.goto(`${url}settings/audit`);
      await page.getByText("team.invited").waitFor();
    }),
  240_000,
);

test(
  "an admin changes the hours in which humans answer, and finds them so the next time",
  () =>
    withConsole(async ({ page, url }) => {
      await page.goto(`${url}settings/organisation`);
      const name = page.getByRole("textbox", { name: "Name" });
      await name.fill("The village hotline");
      await page.getByLabel("Monday, from").fill("09:30");
      await page.getByRole("button", { name: "Save the changes" }).click();
      await page.getByText("Saved.").waitFor();
      await page.reload();
      expect(await page.getByLabel("Monday, from").inputValue()).toBe("09:30");
      await page.getByRole("navigation", { name: "Areas" }).getByText("The village hotline").first().waitFor();
    }),
  240_000,
);
