import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { contextOf } from "../browser.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { admin, signIn } from "./sign-in.ts";
import { totp } from "./totp.ts";
import type { Console } from "./with-console.ts";

const newPassword = "four slow boats on a silver river";

/** Writes a code of six digits as somebody types it; the last one sends it. */
async function writeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code of six digits").click();
  await page.keyboard.type(code);
}

/** Turns the second factor on, and returns its key and its backup codes. */
async function setUp({ page, url }: Console): Promise<{ key: string; backup: readonly string[] }> {
  await page.goto(`${url}account`);
  const section = page.getByRole("region", { name: "Second factor" });
  await section.getByRole("textbox", { name: "Current password" }).fill("not the password");
  await section.getByRole("button", { name: "Set it up" }).click();
  await section.getByRole("alert").filter({ hasText: "That is not your password." }).waitFor();
  await section.getByRole("textbox", { name: "Current password" }).fill(admin.password);
  await section.getByRole("button", { name: "Set it up" }).click();
  const key = (await section.locator("code").textContent()) ?? "";
  const backup = await section.getByRole("listitem").allTextContents();
  expect(await complaints(page)).toEqual([]);
  await writeCode(page, "000000");
  await section.getByRole("alert").filter({ hasText: "That code is wrong" }).waitFor();
  await writeCode(page, totp(key));
  await section.getByText("On", { exact: true }).waitFor();
  return { key, backup };
}

const open = consoleOfFile();

test("the first admin comes in by the link of the terminal, goes, and comes back with the password", async () => {
  const { page, url, hotline } = open();
  await page.getByRole("heading", { name: "Live", level: 1 }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.goto(hotline.adminUrl);
  await page.getByRole("heading", { name: "This link is no longer valid" }).waitFor();

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
}, 240_000);

test("who turns the second factor on is asked for it, comes in by a backup code once, ends another device, and gets a new password by a link", async () => {
  const console = open();
  const { page, url, browser, hotline } = console;
  const { key, backup } = await setUp(console);
  expect(backup.length).toBeGreaterThan(5);

  const other = await (await contextOf(browser)).newPage();
  await signIn(other, url, admin.email, admin.password);
  await other.getByRole("heading", { name: "One more step" }).waitFor();
  expect(await complaints(other)).toEqual([]);
  await writeCode(other, totp(key));
  await other.getByRole("button", { name: `Account of ${admin.name}` }).waitFor();

  await page.reload();
  const devices = page.getByRole("region", { name: "Signed in" });
  await devices.getByRole("button", { name: /^End the session of/ }).click();
  await expect.poll(() => devices.getByRole("listitem").count()).toBe(1);
  await other.goto(`${url}account`);
  await other.getByRole("heading", { name: "Sign in" }).waitFor();

  const [code = ""] = backup;
  const withBackup = async () => {
    await signIn(other, url, admin.email, admin.password);
    await other.getByRole("button", { name: "Use a backup code" }).click();
    await other.getByRole("textbox", { name: "Backup code" }).fill(code);
    await other.getByRole("button", { name: "Go on" }).click();
  };
  await withBackup();
  await other.getByRole("button", { name: `Account of ${admin.name}` }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await other.getByRole("heading", { name: "Sign in" }).waitFor();
  await withBackup();
  await other.getByRole("alert").filter({ hasText: "That is no backup code of yours" }).waitFor();
  // After five of them the server wants the password again, and so does the page.
  for (let wrong = 1; wrong < 6; wrong += 1) {
    const answered = other.waitForResponse(/verify-backup-code/);
    await other.getByRole("button", { name: "Go on" }).click();
    await answered;
  }
  await other.getByRole("heading", { name: "Sign in" }).waitFor();
  await other.getByRole("alert").filter({ hasText: "Too many codes were wrong" }).waitFor();

  await other.goto(await hotline.run("admin-link", "--email", admin.email));
  await other.getByRole("heading", { name: "A new password" }).waitFor();
  expect(await complaints(other)).toEqual([]);
  await other.getByRole("textbox", { name: "New password" }).fill(newPassword);
  await other.getByRole("button", { name: "Set the password" }).click();
  await other.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn(other, url, admin.email, admin.password);
  await other.getByRole("alert").filter({ hasText: "is not right" }).waitFor();
  await signIn(other, url, admin.email, newPassword);
  // The one that the app shows in a moment: the one of now was used above.
  await writeCode(other, totp(key, Date.now() + 30_000));
  await other.getByRole("button", { name: `Account of ${admin.name}` }).waitFor();
}, 240_000);
