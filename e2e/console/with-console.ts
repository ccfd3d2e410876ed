import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { contextOf, launchBrowser } from "../browser.ts";
import { type Hotline, type HotlineOptions, startHotline } from "../hotline.ts";
import { signInAsFirst } from "./sign-in.ts";

export interface Console {
  /** The first admin's, on the console's first page. */
  readonly page: Page;
  /** The console's address, with a slash at its end. */
  readonly url: string;
  readonly hotline: Hotline;
  readonly browser: Browser;
  /** Another page of the same admin, with a look of its own; it is closed with the rest. */
  look(options: BrowserContextOptions): Promise<Page>;
}

export interface OpenConsole extends Console {
  close(): Promise<void>;
}

/**
 * The whole program as somebody has it after `npm start` and the click on the first admin's link. It takes longer than most
 * tests: a file that has several takes one for all of them, by `consoleOfFile`.
 */
export async function openConsole(options?: HotlineOptions): Promise<OpenConsole> {
  const [browser, hotline] = await Promise.all([launchBrowser(), startHotline(options)]);
  const broken: string[] = [];
  const close = async () => {
    await browser.close();
    await hotline.close();
    if (broken.length > 0) throw new Error(`The page broke: ${broken.join("; ")}`);
  };
  try {
    const context = await contextOf(browser, { viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on("pageerror", (error) => broken.push(error.message));
    await signInAsFirst(page, hotline.adminUrl);
    const look = async (options: BrowserContextOptions) => {
      const storageState = await context.storageState();
      return (await contextOf(browser, { ...options, storageState })).newPage();
    };
    return { page, url: hotline.url, hotline, browser, look, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

export async function withConsole(run: (console: Console) => Promise<void>, options?: HotlineOptions): Promise<void> {
  const console = await openConsole(options);
  try {
    await run(console);
  } catch (error) {
    await console.close().catch(() => undefined);
    throw error;
  }
  await console.close();
}
