import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints } from "./axe.ts";
import { contextOf, launchBrowser } from "./browser.ts";
import { type Hotline, startHotline } from "./hotline.ts";

let browser: Browser;
let hotline: Hotline;

beforeAll(async () => {
  [browser, hotline] = await Promise.all([launchBrowser(), startHotline()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await hotline?.close();
}, 120_000);

/** The chat as a person uses it; each step waits for the hotline's answer and gives it back. */
class Chat {
  readonly page: Page;
  readonly #write: string;

  constructor(page: Page, write: string) {
    this.page = page;
    this.#write = write;
  }

  get newest(): Locator {
    return this.page.locator(".turn.theirs").last();
  }

  say(words: string): Promise<string> {
    return this.answerTo(async () => {
      await this.page.getByRole("textbox", { name: this.#write }).fill(words);
      await this.page.keyboard.press("Enter");
    });
  }

  tap(button: Locator): Promise<string> {
    return this.answerTo(() => button.click());
  }

  choose(row: string): Promise<string> {
    return this.answerTo(async () => {
      await this.newest.locator("button.action").click();
      await this.page.getByRole("radio", { name: row, exact: true }).check();
      await this.page.getByRole("dialog").locator("button[type=submit]").click();
    });
  }

  async answerTo(act: () => Promise<void>): Promise<string> {
    const before = await this.page.locator(".turn.theirs").count();
    await act();
    const answer = this.page.locator(".turn.theirs").nth(before);
    await answer.waitFor({ timeout: 45_000 });
    return (await answer.locator(".words").first().innerText()).trim();
  }
}

/** Opens the page with a new handset in hand, that has said hello and got the menu. */
async function withChat(
  person: { name: string; phone: string; write: string; hello: string; menu: string },
  options: BrowserContextOptions,
  run: (chat: Chat) => Promise<void>,
): Promise<void> {
  const { name, phone, write, hello, menu } = person;
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ name, phone });
  const added = await fetch(new URL("_emulator/handsets", hotline.phoneUrl), { method: "POST", headers, body });
  expect(added.ok).toBe(true);
  const context = await contextOf(browser, options);
  try {
    const page = await context.newPage();
    await page.goto(hotline.phoneUrl);
    await page.getByRole("button", { name }).click();
    const chat = new Chat(page, write);
    expect(await chat.say(hello)).toContain(menu);
    await run(chat);
    expect(await complaints(page)).toEqual([]);
  } finally {
    await context.close();
  }
}

const wide = { viewport: { width: 1280, height: 800 } };
const amina = {
  name: "Amina",
  phone: "254700000301",
  write: "Type a message",
  hello: "hello",
  menu: "COVID-19 hotline",
};
const layla = {
  name: "Layla",
  phone: "201000000302",
  write: "اكتب رسالة",
  hello: "مرحبا",
  menu: "خط كوفيد-19",
};

test("in English: by digit, word, button and row, with a slip of the pen, and an old button late", async () => {
  await withChat(amina, { ...wide, locale: "en-GB" }, async (chat) => {
    expect(await chat.say("2")).toContain("Protect yourself and others");
    // The blue tick comes last: whoever has an answer must not see us typing on.
    await chat.page.locator(".turn.mine").last().getByRole("img", { name: "Read" }).waitFor();
    expect(await chat.page.getByText("typing…").count()).toBe(0);
    const oldAnswer = chat.page.locator(".turn.theirs", { hasText: "Wash your hands" });
    expect(await chat.tap(oldAnswer.getByRole("button", { name: "Menu" }))).toContain(amina.menu);
    expect(await chat.choose("Guidance")).not.toContain(amina.menu);
    expect(await chat.say("case numbers")).toContain("Which country?");
    expect(await chat.say("Keyna")).toMatch(/Kenya[\s\S]*41,158/);
    // By now another question is open: a tap from before it must not count as its answer, but bring it up again.
    expect(await chat.tap(oldAnswer.getByRole("button", { name: "Menu" }))).toContain("Type another country");
    expect(await chat.say("South Afrca")).toMatch(/South Africa[\s\S]*690,896/);
    expect(await chat.say("menu")).toContain(amina.menu);
    expect(await chat.say("1")).toContain("Which country?");
    expect(await chat.say("0")).toContain(amina.menu);
  });
});

test("whoever opens the page for the first time has a phone in hand", async () => {
  const context = await contextOf(browser, wide);
  try {
    const page = await context.newPage();
    await page.goto(hotline.phoneUrl);
    await page.getByText("as Zola").waitFor();
    await page.getByRole("button", { name: "Say “hi”" }).click();
    await page.getByRole("log").getByText("What would you like to know?").waitFor();
  } finally {
    await context.close();
  }
});

test("in Arabic: the greeting sets the language, and the same ways lead on", async () => {
  await withChat(layla, { ...wide, locale: "ar-EG" }, async (chat) => {
    expect(await chat.newest.locator(".words").evaluate((words) => getComputedStyle(words).direction)).toBe("rtl");
    expect(await chat.say("٢")).toContain("احمِ نفسك");
    expect(await chat.tap(chat.newest.getByRole("button", { name: "القائمة" }))).toContain(layla.menu);
    expect(await chat.choose("أعداد الحالات")).toContain("أي بلد؟");
    expect((await chat.say("Keyna")).replaceAll(/[^\d]/g, "")).toContain("41158");
    expect(await chat.say("القائمة")).toContain(layla.menu);
    expect(await chat.say("الأعراض")).not.toContain(layla.menu);
  });
});
