import type { Browser, Page } from "playwright-core";
import { contextOf } from "../browser.ts";

/** The first admin of a test's hotline. */
export const admin = {
  name: "Amina Diallo",
  email: "amina@example.org",
  password: "three brown goats in the rain",
} as const;

/** Opens the link of the terminal and becomes the first admin, as its form asks. */
export async function signInAsFirst(page: Page, adminUrl: string): Promise<void> {
  await page.goto(adminUrl);
  await page.getByLabel("Your name").fill(admin.name);
  await page.getByLabel("E-mail address").fill(admin.email);
  await page.getByRole("textbox", { name: "Password" }).fill(admin.password);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByRole("navigation", { name: "Areas" }).first().waitFor();
}

/** In a browser of their own, somebody comes in by the link of their invitation. */
export async function comeInByLink(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await contextOf(browser, { viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill("two white clouds over a blue hill");
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByRole("button", { name: `Account of ${name}` }).waitFor();
  return page;
}

/** Where the first admin is signed in. */
interface AsAdmin {
  readonly page: Page;
  /** Of the console. */
  readonly url: string;
  readonly browser: Browser;
}

/** Omar Said, an operator whom the first admin invites, by a link. */
export async function inviteOperator({ page, url, browser }: AsAdmin): Promise<Page> {
  await page.goto(`${url}settings/team`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("textbox", { name: "E-mail address" }).fill("omar@example.org");
  await page.getByRole("radio", { name: "Operator" }).check();
  await page.getByRole("button", { name: "Make the link" }).click();
  return comeInByLink(browser, await page.getByRole("textbox", { name: "Link" }).inputValue(), "Omar Said");
}

/** By address and password, on the sign-in page. */
export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
