import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { admin, signIn } from "./sign-in.ts";
import { withConsole } from "./with-console.ts";

test(
  "the first admin comes in by the link of the terminal, goes, and comes back with the password",
  () =>
    withConsole(async ({ page, url, hotline }) => {
      await page.getByRole("heading", { name: "Live", level: 1 }).waitFor();
      expect(await complaints(page)).toEqual([]);
      await page.goto(hotline.adminUrl);
      await page.getByRole("heading", { name: "This link is not good any more" }).waitFor();

      await page.goto(url);
      await page.getByRole("button", { name: `Account of ${admin.name}` }).click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      expect(await complaints(page)).toEqual([]);

      await page.goto(`${url}account?from=mail`);
      await page.waitForURL(/sign-in\?next=/);
      await signIn(page, url, admin.email, "not the password");
      await page.getByRole("alert").filter({ hasText: "is not right" }).waitFor();

      await page.goto(`${url}account`);
      await page.getByLabel("E-mail address").fill(admin.email);
      await page.getByRole("textbox", { name: "Password" }).fill(admin.password);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Your account" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/account");
      expect(await complaints(page)).toEqual([]);
    }),
  240_000,
);
