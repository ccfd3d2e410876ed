import { expect, test } from "vitest";
import { consoleOfFile } from "./console-of-file.ts";
import { newPerson } from "./person.ts";

const patienceMs = 60_000;

const open = consoleOfFile();

test("after kill -9 of the server, an open conversation comes back without a reload, misses nothing, and keeps the draft", async () => {
  const { page, url, hotline } = open();
  const ann = await newPerson(hotline.phoneUrl, "Ann");
  await ann.say("hello");
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Ann" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByText("hello", { exact: true }).first().waitFor();
  await conversation.getByRole("button", { name: "Claim" }).click();
  await conversation.getByText("You have this conversation: its journey waits.").waitFor();
  const field = conversation.getByRole("textbox", { name: "Answer" });
  await field.fill("Half an answ");
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));

  await ann.say("said before the end");
  await conversation.locator("li").filter({ hasText: "said before the end" }).first().waitFor();
  await hotline.kill();
  await page.getByRole("status").filter({ hasText: "The connection is lost" }).first().waitFor({ timeout: patienceMs });
  // The page must not be there when this is said: what it missed is what it has to ask for.
  await page.context().setOffline(true);
  await hotline.startAgain();
  await ann.say("said while nobody looked");
  await page.context().setOffline(false);

  const inConversation = (text: string) => conversation.locator("li").filter({ hasText: text });
  for (const text of ["said before the end", "said while nobody looked"]) {
    await inConversation(text).first().waitFor({ timeout: patienceMs });
    expect(await inConversation(text).count()).toBe(1);
  }
  expect(await field.inputValue()).toBe("Half an answ");
  expect(await page.locator("body[data-same-page]").count()).toBe(1);

  await field.fill("Half an answer made whole");
  await field.press("Enter");
  await expect.poll(ann.heard, { timeout: patienceMs, interval: 200 }).toContain("Half an answer made whole");
}, 400_000);

test("what is written without a connection is shown as waiting for it, and arrives in the order in which it was written", async () => {
  const { page, url, hotline } = open();
  const ben = await newPerson(hotline.phoneUrl, "Ben");
  await ben.say("hello");
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Ben" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByRole("button", { name: "Claim" }).click();
  await conversation.getByText("You have this conversation: its journey waits.").waitFor();
  const before = (await ben.heard()).length;

  await page.context().setOffline(true);
  const field = conversation.getByRole("textbox", { name: "Answer" });
  const answers = ["One", "Two", "Three", "Four", "Five"].map((one) => `${one} was written here`);
  for (const answer of answers) {
    await field.fill(answer);
    await field.press("Enter");
  }
  const waiting = conversation.getByText("Waits for the connection");
  await expect.poll(() => waiting.count(), { timeout: patienceMs }).toBe(answers.length);
  expect((await ben.heard()).length).toBe(before);
  await page.context().setOffline(false);
  const heard = async () => (await ben.heard()).slice(before);
  await expect.poll(heard, { timeout: patienceMs, interval: 200 }).toHaveLength(answers.length);
  expect(await heard()).toEqual(answers);
}, 400_000);

test("a page that cannot be fetched says so among the navigation, and comes by itself when the server can be reached", async () => {
  const { page, url } = open();
  await page.goto(`${url}contacts`);
  await page.getByRole("heading", { name: "Contacts" }).waitFor();
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("link", { name: "Journeys" }).click();
  await page.getByRole("alert").filter({ hasText: "The server cannot be reached" }).waitFor({ timeout: patienceMs });
  await page.getByRole("link", { name: "Contacts" }).waitFor();
  await page.unroute("**/*");
  await page.getByRole("heading", { name: "Journeys" }).waitFor({ timeout: patienceMs });
}, 400_000);

test("a page that breaks by a fault of its own says so, and blames no server", async () => {
  const { page, url } = open();
  const broken = await page.context().newPage();
  await broken.addInitScript(() => {
    Element.prototype.scrollTo = () => {
      throw new TypeError("a fault of the page");
    };
  });
  await broken.goto(`${url}contacts`);
  const alert = broken.getByRole("alert");
  await alert.getByText("The program has a fault here.").waitFor({ timeout: patienceMs });
  await alert.getByRole("button", { name: "Try again" }).waitFor();
  await broken.close();
}, 400_000);

interface Asked {
  readonly id?: string;
  readonly payload?: { readonly operationName?: string };
}

const refusal = { message: "Not now.", extensions: { code: "INVALID" } };

test("what was refused is said where it covers nothing that an operator needs to go on", async () => {
  const { page, url, hotline } = open();
  const cleo = await newPerson(hotline.phoneUrl, "Cleo");
  await cleo.say("hello");
  await page.routeWebSocket(/graphql/, (browser) => {
    const server = browser.connectToServer();
    browser.onMessage((message) => {
      const { id, payload } = JSON.parse(String(message)) as Asked;
      if (payload?.operationName === "ClaimConversation")
        browser.send(JSON.stringify({ id, type: "error", payload: [refusal] }));
      else server.send(message);
    });
  });
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Cleo" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByRole("button", { name: "Claim" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Not now." });
  await notice.waitFor({ timeout: patienceMs });
  // A click waits until the place takes it, and what lies over the place would take it instead.
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await conversation.getByRole("textbox", { name: "Answer" }).fill("Hello Cleo");
    await conversation.getByRole("button", { name: "Send" }).click({ trial: true, timeout: 5_000 });
  }
  await notice.waitFor();
}, 400_000);
