import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints } from "./axe.ts";
import { contextOf, launchBrowser } from "./browser.ts";
import { type LoneEmulator, startLoneEmulator } from "./phone-emulator.ts";

let browser: Browser;
let emulator: LoneEmulator;
let people = 0;

beforeAll(async () => {
  [browser, emulator] = await Promise.all([launchBrowser(), startLoneEmulator()]);
});

afterAll(async () => {
  await browser?.close();
  await emulator?.close();
});

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 360, height: 740 } };

/** Opens the page with a handset of the test's own in hand. */
async function withPhone(
  options: BrowserContextOptions,
  run: (page: Page, phone: string, name: string) => Promise<void>,
): Promise<void> {
  const name = `Person ${++people}`;
  const phone = `2547000000${String(people).padStart(2, "0")}`;
  await emulator.admin("POST", "/handsets", { name, phone });
  const context = await contextOf(browser, options);
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on("request", (request) => !request.url().startsWith(emulator.url) && strangers.push(request.url()));
  page.on("pageerror", (error) => strangers.push(error.message));
  try {
    await page.goto(`${emulator.url}/`);
    await page.locator(".log").waitFor();
    const back = page.locator(".only-narrow");
    if (await back.isVisible()) await back.click();
    await page.getByRole("button", { name }).click();
    await run(page, phone, name);
    // data: is the icon; anything else would be a stranger's server or a crash.
    expect(strangers.filter((url) => !url.startsWith("data:"))).toEqual([]);
  } finally {
    await context.close();
    await emulator.admin("DELETE", "/faults");
    await emulator.admin("DELETE", `/handsets/${phone}`);
  }
}

const text = (body: string) => ({ type: "text", text: { body } });
const buttons = {
  type: "interactive",
  interactive: {
    type: "button",
    body: { text: "Shall we go on?" },
    action: { buttons: [{ type: "reply", reply: { id: "go-on", title: "Go on" } }] },
  },
};
const list = {
  type: "interactive",
  interactive: {
    type: "list",
    body: { text: "What is it about?" },
    action: {
      button: "Topics",
      sections: [
        {
          title: "Health",
          rows: [
            { id: "t1", title: "Fever" },
            { id: "t2", title: "Cough" },
          ],
        },
      ],
    },
  },
};

test("the suggestion says hi, and the answer comes with its marks and its direction", async () => {
  await withPhone(wide, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).click();
    expect((await emulator.nextInbound())["text"]).toEqual({ body: "hi" });
    await emulator.send(phone, text("*Welcome* to https://example.org"));
    await page.getByRole("log").getByText("Welcome").waitFor();
    expect(await page.locator(".words strong").textContent()).toBe("Welcome");
    await emulator.send(phone, text("مرحبا بك"));
    const arabic = page.locator(".words", { hasText: "مرحبا" });
    await arabic.waitFor();
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    await page.getByRole("img", { name: /^(Delivered|Read)$/ }).waitFor();
  });
});

test("Enter sends, Shift and Enter make a new line", async () => {
  await withPhone(wide, async (page) => {
    await page.getByRole("textbox", { name: "Type a message" }).fill("one");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    expect((await emulator.nextInbound())["text"]).toEqual({ body: "one\ntwo" });
    expect(await page.getByRole("log").getByText("one").count()).toBe(1);
  });
});

test("a reply button and a list are answered by keyboard alone", async () => {
  await withPhone(narrow, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).press("Enter");
    await emulator.nextInbound();
    await emulator.send(phone, buttons);
    await page.getByRole("button", { name: "Go on" }).press("Enter");
    const tapped = await emulator.nextInbound();
    expect(tapped["interactive"]).toMatchObject({ button_reply: { id: "go-on", title: "Go on" } });
    await emulator.send(phone, list);
    await page.getByRole("button", { name: "Topics" }).press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Topics" }).press("Enter");
    await page.getByRole("radio", { name: "Fever" }).press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect((await emulator.nextInbound())["interactive"]).toMatchObject({ list_reply: { id: "t2", title: "Cough" } });
  });
});

const asks = (type: string, action: object, more: object = {}) => ({
  type: "interactive",
  interactive: { type, body: { text: `Well, ${type}?` }, action, ...more },
});
const cards = (link: string) =>
  [0, 1, 2].map((at) => ({
    card_index: at,
    type: "button",
    header: { type: "image", image: { link } },
    body: { text: `Clinic ${at}` },
    action: { buttons: [{ type: "quick_reply", quick_reply: { id: `c${at}`, title: `Take ${at}` } }] },
  }));
const form = {
  name: "flow",
  parameters: {
    flow_message_version: "3",
    flow_id: "131",
    flow_cta: "Begin",
    flow_token: "case-1",
    flow_action_payload: { screen: "START", data: { name: "Amina" } },
  },
};
const products = { catalog_id: "194", product_retailer_id: "kit-7" };
const address = { name: "address_message", parameters: { country: "IN" } };

test("forms, requests, cards and products are answered by tapping, and told as WhatsApp tells them", async () => {
  await withPhone(narrow, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).press("Enter");
    await emulator.nextInbound();
    await emulator.send(phone, asks("flow", form));
    await page.getByRole("button", { name: "Begin" }).press("Enter");
    await page.getByRole("button", { name: "Add an answer" }).click();
    await page.getByLabel("What the form calls it").fill("age");
    await page.getByLabel("Answer", { exact: true }).fill("32");
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const filled = JSON.stringify({ flow_token: "case-1", name: "Amina", age: "32" });
    const reply = { nfm_reply: { name: "flow", response_json: filled } };
    expect((await emulator.nextInbound())["interactive"]).toMatchObject(reply);
    await page.getByText("age: 32", { exact: true }).waitFor();

    await emulator.send(phone, asks("request_contact_info", { name: "request_contact_info" }));
    await page.getByRole("button", { name: "Share my number" }).press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({
      origin: "contact_request",
      contacts: [{ phones: [{ phone: `+${phone}` }] }],
    });
    await emulator.send(phone, asks("call_permission_request", { name: "call_permission_request" }));
    await page.getByRole("button", { name: "Do not allow" }).press("Enter");
    const refused = { call_permission_reply: { response: "reject" } };
    expect((await emulator.nextInbound())["interactive"]).toMatchObject(refused);

    await emulator.send(phone, asks("product", products));
    await page.getByRole("button", { name: "View the products" }).press("Enter");
    await page.getByLabel("kit-7").fill("2");
    await page.keyboard.press("Enter");
    expect((await emulator.nextInbound())["order"]).toMatchObject({
      product_items: [{ product_retailer_id: "kit-7", quantity: 2 }],
    });
    await emulator.send(phone, asks("address_message", address));
    await page.getByRole("button", { name: "Give the address" }).press("Enter");
    await page.getByLabel("city").fill("Pune");
    await page.keyboard.press("Enter");
    const where = { nfm_reply: { name: "address_message", response_json: '{"values":{"city":"Pune"}}' } };
    expect((await emulator.nextInbound())["interactive"]).toMatchObject(where);

    await emulator.send(phone, asks("carousel", { cards: cards(`${emulator.url}/none.png`) }));
    await page.getByRole("button", { name: "Take 2" }).press("Enter");
    expect((await emulator.nextInbound())["interactive"]).toMatchObject({ button_reply: { id: "c2" } });
    expect(await complaints(page)).toEqual([]);
  });
});

const place = {
  type: "interactive",
  interactive: {
    type: "location_request_message",
    body: { text: "Where are you?" },
    action: { name: "send_location" },
  },
};

test("a message is answered with its quote and gets a reaction, by keyboard alone, and either can be taken back", async () => {
  await withPhone(narrow, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).press("Enter");
    await emulator.nextInbound();
    const { messages } = await emulator.send(phone, text("Drink *clean* water"));
    const theirs = page.locator(".turn.theirs");
    const menu = theirs.getByRole("button", { name: "React or reply" });
    await menu.press("Enter");
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("button", { name: "React with 👍" }).press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({ reaction: { message_id: messages[0]?.id, emoji: "👍" } });
    await theirs.getByText("👍").waitFor();
    await menu.press("Enter");
    await page.getByRole("button", { name: "Take 👍 back" }).press("Enter");
    expect((await emulator.nextInbound())["reaction"]).toEqual({ message_id: messages[0]?.id });
    await theirs.getByText("👍").waitFor({ state: "detached" });
    expect(await page.locator(".turn").count()).toBe(2);
    await menu.press("Enter");
    await page.getByRole("button", { name: "Reply", exact: true }).press("Enter");
    await page.locator(".quoting").getByText("Drink clean water").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".quoting").waitFor({ state: "detached" });
    await menu.press("Enter");
    await page.getByRole("button", { name: "Reply", exact: true }).press("Enter");
    await page.locator(".quoting").waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.type("is it boiled?");
    await page.keyboard.press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({
      context: { id: messages[0]?.id },
      text: { body: "is it boiled?" },
    });
    await page.locator(".turn.mine blockquote").getByText("Drink clean water").waitFor();
    expect(await page.locator(".quoting").count()).toBe(0);
  });
});

test("where somebody is can be sent when the hotline asks, and a card and a place at any time", async () => {
  await withPhone(narrow, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).click();
    await emulator.nextInbound();
    const { messages } = await emulator.send(phone, place);
    await page.getByRole("button", { name: "Send location" }).press("Enter");
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Name of the place" }).fill("Clinic");
    await page.keyboard.press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({
      context: { id: messages[0]?.id },
      location: { latitude: -26.2041, longitude: 28.0473, name: "Clinic" },
    });
    await page.getByRole("button", { name: "Attach" }).press("Enter");
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("button", { name: "A contact" }).press("Enter");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("نورة");
    await page.getByRole("textbox", { name: "Number" }).fill("+254 700 000 001");
    await page.keyboard.press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({ contacts: [{ name: { formatted_name: "نورة" } }] });
    await page.locator(".turn.mine").getByText("نورة").waitFor();
  });
});

test("a sheet gives the focus back where it was, and a new handset is written on at once", async () => {
  await withPhone(wide, async (page, phone) => {
    const focused = (name: string) =>
      page
        .locator(":focus")
        .and(page.getByRole("button", { name, exact: true }))
        .waitFor();
    await page.getByRole("button", { name: "Say “hi”" }).press("Enter");
    await emulator.nextInbound();
    await emulator.send(phone, list);
    await page.getByRole("button", { name: "Topics" }).press("Enter");
    await page.keyboard.press("Escape");
    await focused("Topics");
    await page.getByRole("button", { name: "Attach" }).press("Enter");
    await page.getByRole("button", { name: "Close", exact: true }).and(page.locator("dialog button")).press("Enter");
    await focused("Attach");
    await page.getByRole("button", { name: "Add a handset" }).press("Enter");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Somebody else");
    await page.keyboard.press("Enter");
    await page.getByText("as Somebody else").waitFor();
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    expect(await emulator.nextInbound()).toMatchObject({ text: { body: "hello" } });
  });
});

test("whoever closes the panel or leaves a chat by keyboard goes on where they were", async () => {
  await withPhone(narrow, async (page, _phone, name) => {
    const panel = page.getByRole("button", { name: "Hotline and faults" });
    for (const key of ["Enter", "Escape"]) {
      await panel.press("Enter");
      await page.locator(".panel :focus").waitFor();
      await page.keyboard.press(key);
      await page.locator(".panel").waitFor({ state: "detached" });
      await page.locator(":focus").and(panel).waitFor();
    }
    await page.getByRole("button", { name: "Back to the handsets" }).press("Enter");
    await page.locator(":focus").and(page.getByRole("button", { name })).waitFor();
  });
});

test("a voice message is recorded and sent, or thrown away", async () => {
  await withPhone(narrow, async (page) => {
    const record = page.getByRole("button", { name: "Record a voice message" });
    await record.click();
    await page.getByText("Recording… 1 s").waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("button", { name: "Discard" }).click();
    await record.click();
    await page.getByText("Recording… 1 s").waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    expect(await emulator.nextInbound()).toMatchObject({
      audio: { voice: true, mime_type: expect.stringMatching(/^audio/) },
    });
    await page.locator(".turn.mine audio").waitFor();
    expect(await page.locator(".turn").count()).toBe(1);
  });
});

test("who reads further up is not pulled down, and is told of what is new", async () => {
  await withPhone(wide, async (page, phone) => {
    await page.getByRole("button", { name: "Say “hi”" }).click();
    await emulator.nextInbound();
    for (let line = 0; line < 12; line++) await emulator.send(phone, text(`line ${line}\n\n\nend`));
    const log = page.getByRole("log");
    await log.getByText("line 11").waitFor();
    await log.evaluate((element) => element.scrollTo({ top: 0 }));
    const toEnd = page.getByRole("button", { name: "To the newest message" });
    await toEnd.waitFor();
    await emulator.send(phone, text("the newest"));
    await log.getByText("the newest").waitFor();
    await toEnd.getByText("1", { exact: true }).waitFor();
    expect(await log.evaluate((element) => element.scrollTop)).toBe(0);
    await toEnd.click();
    await toEnd.waitFor({ state: "detached" });
  });
});

test("a fault that is set on the panel is at work, and can be switched off", async () => {
  await withPhone(wide, async (page) => {
    const outage = page.getByRole("switch", { name: "Webhooks offline" });
    await outage.check();
    await page.getByRole("status").getByText("You have switched webhooks off").waitFor();
    expect(await emulator.admin("GET", "/faults")).toMatchObject({ webhookOutage: true });
    await page.getByRole("slider", { name: "Repeated webhooks" }).press("ArrowRight");
    await page.getByRole("button", { name: "2 faults are on" }).waitFor();
    await page.getByRole("button", { name: "All off" }).click();
    await page.getByText("You have switched webhooks off").waitFor({ state: "detached" });
    expect(await emulator.admin("GET", "/faults")).toMatchObject({ webhookOutage: false, duplicateShare: 0 });
  });
});

test("a reload keeps the handset in hand and what was written on it", async () => {
  await withPhone(narrow, async (page, _phone, name) => {
    await page.getByRole("textbox", { name: "Type a message" }).fill("half a thought");
    await page.reload();
    await page.getByText(`as ${name}`).waitFor();
    expect(await page.getByRole("textbox", { name: "Type a message" }).inputValue()).toBe("half a thought");
  });
});

test("what cannot be sent stays, says so, and goes out on the second try", async () => {
  await withPhone(wide, async (page) => {
    await page.route("**/messages", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await page.getByRole("textbox", { name: "Type a message" }).fill("are you there?");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "Not delivered" }).waitFor();
    await page.unroute("**/messages");
    await page.getByRole("button", { name: "Try again" }).click();
    expect((await emulator.nextInbound())["text"]).toEqual({ body: "are you there?" });
    await page.getByRole("img", { name: "Not delivered" }).waitFor({ state: "detached" });
  });
});

test("a hotline that refuses webhooks is told on top, until it takes them again", async () => {
  await withPhone(wide, async (page) => {
    const trouble = page.getByRole("status").getByText("The hotline does not answer");
    emulator.refuse(true);
    await page.getByRole("button", { name: "Say “hi”" }).click();
    await trouble.waitFor();
    expect(await complaints(page)).toEqual([]);
    emulator.refuse(false);
    await trouble.waitFor({ state: "detached" });
  });
});

test("when the emulator goes, the page says so and keeps what was written", async () => {
  const own = await startLoneEmulator();
  const context = await contextOf(browser, wide);
  try {
    const page = await context.newPage();
    await page.goto(`${own.url}/`);
    await page.getByRole("button", { name: "Say “hi”" }).click();
    await own.nextInbound();
    await own.close();
    await page.getByRole("status").getByText("Connection to the emulator lost").waitFor();
    expect(await page.locator(".turn.mine").count()).toBe(1);
    expect(await complaints(page)).toEqual([]);
  } finally {
    await context.close();
    await own.close();
  }
});

test("in Arabic the whole page turns round", async () => {
  await withPhone({ ...wide, locale: "ar-EG" }, async (page, phone) => {
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
      "rtl",
      "ar",
    ]);
    const [list, chat] = await Promise.all([
      page.getByRole("navigation").boundingBox(),
      page.locator(".chat").boundingBox(),
    ]);
    expect(list?.x).toBeGreaterThan(chat?.x ?? Number.POSITIVE_INFINITY);
    expect(await complaints(page)).toEqual([]);
    // The greeting is said in the words that the button shows: a hotline answers in the language of it.
    await page.getByRole("button", { name: "قل «مرحبا»" }).click();
    expect((await emulator.nextInbound(phone))["text"]).toEqual({ body: "مرحبا" });
  });
});

for (const [size, options] of Object.entries({ wide, narrow }))
  for (const colorScheme of ["light", "dark"] as const)
    test(`axe has nothing to say about chat, list, panel and sheet (${size}, ${colorScheme})`, async () => {
      await withPhone({ ...options, colorScheme }, async (page, phone) => {
        await page.getByRole("button", { name: "Say “hi”" }).click();
        await emulator.nextInbound();
        await emulator.send(phone, buttons);
        await emulator.send(phone, list);
        await page.getByRole("button", { name: "Topics" }).waitFor();
        expect(await complaints(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
        await page.getByRole("button", { name: "Topics" }).click();
        expect(await complaints(page)).toEqual([]);
        await page.keyboard.press("Escape");
        if (size === "wide") return;
        await page.getByRole("button", { name: "Hotline and faults" }).click();
        expect(await complaints(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Back to the handsets" }).click();
        expect(await complaints(page)).toEqual([]);
      });
    });
