import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { expectFocusBack, isFocused } from "./focus.ts";
import { narrow } from "./looks.ts";
import { newPerson, type Person } from "./person.ts";
import { inviteOperator } from "./sign-in.ts";
import type { Console } from "./with-console.ts";

const patienceMs = 30_000;
const answer = "I am with you. Is somebody at home who can help?";

async function heard(person: Person, text: string): Promise<void> {
  await expect.poll(person.heard, { timeout: patienceMs, interval: 200 }).toContain(text);
}

/** Whether the pane that it scrolls in shows it. */
function isInSight(message: Locator): Promise<boolean> {
  return message.evaluate((element: HTMLElement) => {
    const { top, bottom } = element.getBoundingClientRect();
    const pane = element.closest("ol")?.parentElement?.getBoundingClientRect();
    return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
  });
}

/** Whether the end is still in view when a picture has its size just before the pane hears that it was scrolled there. */
async function staysAtEnd(thread: HTMLElement): Promise<boolean> {
  const pane = thread.parentElement;
  const last = thread.lastElementChild;
  if (!pane || !(last instanceof HTMLElement)) return false;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  pane.scrollTop = pane.scrollHeight;
  await drawn();
  last.style.paddingBlockEnd = "40rem";
  pane.dispatchEvent(new Event("scroll"));
  await drawn();
  const isAtEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 2;
  last.style.paddingBlockEnd = "";
  return isAtEnd;
}

const open = consoleOfFile();

test("an operator sees who is in danger and why, takes the conversation, answers on the phone, corrects triage, and hands back", async () => {
  const console = open();
  const { page, url, hotline } = console;
  const other = await inviteOperator(console);
  const [ann, ben] = [await newPerson(hotline.phoneUrl, "Ann"), await newPerson(hotline.phoneUrl, "Ben")];
  await ben.say("hello");
  await ann.say("hello");
  await ann.say("I cannot breathe, help me now");

  await page.goto(`${url}inbox`);
  const first = page.locator("[data-contact]").first();
  await first.getByText(/Urgent: /).waitFor({ timeout: patienceMs });
  await first.getByText("Ann", { exact: true }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await first.click();
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByText("I cannot breathe, help me now").waitFor();
  await conversation.getByText("Automatic: journeys and triage answer.").waitFor();

  // By the keyboard: Enter presses what has the focus, and keys are for what is open over the page.
  await conversation.getByRole("button", { name: "Claim" }).press("Enter");
  await conversation.getByText("You have this conversation: its journey waits.").waitFor();
  await page.keyboard.press("a");
  // Faster than a hand: until the menu has the focus, keys are the page's.
  await page.locator("[role=menu]:focus-within").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await conversation.getByText("You have this conversation: its journey waits.").waitFor();
  const before = (await ann.heard()).length;
  await ann.say("menu");
  await conversation.locator("li").filter({ hasText: "menu" }).first().waitFor();
  const urgent = conversation.getByText("I cannot breathe, help me now");
  await urgent.evaluate((message: HTMLElement) => message.scrollIntoView({ block: "start" }));
  await conversation.getByRole("textbox", { name: "Answer" }).fill(answer);
  await page.keyboard.press("Enter");
  await heard(ann, answer);
  await expect.poll(() => isInSight(conversation.getByText(answer).last())).toBe(true);
  expect((await ann.heard()).slice(before)).toEqual([answer]);
  await conversation.locator("[data-delivery=delivered], [data-delivery=read]").last().waitFor();

  await other.goto(page.url());
  await other.getByText("Amina Diallo looks at this, too").waitFor();
  await conversation.getByText("Omar Said looks at this, too").waitFor();
  await other.getByText("Amina Diallo has this conversation: its journey waits.").waitFor();

  await conversation.locator("button[title='Urgent, as triage sees it']").first().click();
  await page.getByRole("menuitem", { name: "Not urgent" }).click();
  await conversation.getByText("→ Not urgent").waitFor();
  await page.getByRole("menu").waitFor({ state: "hidden" });
  expect(await complaints(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await conversation.getByRole("button", { name: "Hand back" }).click();
  await page.getByRole("menuitem", { name: "where it was" }).click();
  await conversation.getByText("Automatic: journeys and triage answer.").waitFor();
  await ann.say("menu");
  await expect.poll(async () => (await ann.heard()).length, { timeout: patienceMs }).toBeGreaterThan(before + 1);
}, 400_000);

/** A picture of one red dot. */
const dot = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="),
  (char) => char.charCodeAt(0),
);

test("a picture that somebody sends is fetched and shown, once media are switched on, a saved answer is found by its shortcut, a note stays in the house", async () => {
  const { page, url, hotline } = open();
  await page.goto(`${url}settings/inbox`);
  await page.getByRole("button", { name: "Add a saved answer" }).click();
  await page.getByRole("textbox", { name: "Shortcut" }).fill("rest");
  await page.getByRole("textbox", { name: "Title" }).fill("Rest and drink");
  await page.getByRole("textbox", { name: "English" }).fill("Dear {{name}}, rest and drink a lot.");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("/rest").waitFor();

  const zola = await newPerson(hotline.phoneUrl, "Zola");
  await hotline.run("flag", "off", "media");
  await zola.show(dot, "Look at this rash");
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Zola" }).click({ timeout: patienceMs });
  await page.getByText("Picture (fetched when “Media” is switched on again)").waitFor({ timeout: patienceMs });
  await hotline.run("flag", "on", "media");
  const picture = page.getByRole("img", { name: "Look at this rash" });
  await picture.waitFor({ timeout: patienceMs });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(await page.locator("ol").filter({ has: picture }).evaluate(staysAtEnd)).toBe(true);

  await page.keyboard.press("r");
  const field = page.getByRole("textbox", { name: "Answer" });
  await field.pressSequentially("/nosuch");
  await page.getByText("No saved answer is called “nosuch”.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("No saved answer").waitFor({ state: "detached" });
  await field.fill("");
  await field.pressSequentially("/re");
  await page.getByRole("option", { name: "Rest and drink" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => field.inputValue()).toBe("Dear Zola, rest and drink a lot.");
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe("Dear Zola, rest and drink a lot.");
  await field.press("Enter");
  await heard(zola, "Dear Zola, rest and drink a lot.");

  // One that somebody else makes meanwhile is there as well, and a hand on the mouse takes it.
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${url}settings/inbox`);
  await elsewhere.getByRole("button", { name: "Add a saved answer" }).click();
  await elsewhere.getByRole("textbox", { name: "Shortcut" }).fill("clinic");
  await elsewhere.getByRole("textbox", { name: "Title" }).fill("The next clinic");
  await elsewhere.getByRole("textbox", { name: "English" }).fill("The clinic is open at eight.");
  await elsewhere.getByRole("button", { name: "Keep" }).click();
  await elsewhere.getByText("/clinic").waitFor();
  await elsewhere.close();
  await field.pressSequentially("/");
  const made = page.getByRole("option", { name: "The next clinic" });
  await made.waitFor();
  expect(await complaints(page)).toEqual([]);
  await made.click();
  await expect.poll(() => field.inputValue()).toBe("The clinic is open at eight.");
  expect(await isFocused(field)).toBe(true);
  await field.fill("");

  await page.getByText("Note for the team").click();
  await page.getByRole("textbox", { name: "Note for the team" }).fill("Call her tomorrow");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Conversation", exact: true }).getByText("Call her tomorrow").waitFor();
  expect(await zola.heard()).not.toContain("Call her tomorrow");

  const reply = page.locator("li[data-direction=OUTBOUND]").filter({ hasText: "Dear Zola, rest" });
  // By the keyboard: ticks that come meanwhile move what a mouse would press.
  await reply.getByRole("button", { name: "Make an answer of this reply" }).press("Enter");
  await reply.getByRole("link", { name: "A draft of an answer is made" }).click();
  await page.waitForURL(/answers\/answer\//);
  const draft = page.getByRole("textbox").filter({ hasText: "rest and drink a lot." });
  expect(await draft.first().inputValue()).not.toContain("Zola");

  await zola.say("I saw a purple kangaroo");
  await page.goto(`${url}search?q=kangaroo`);
  await page.locator("mark", { hasText: "kangaroo" }).click({ timeout: 120_000 });
  await page.locator("[data-wanted]").filter({ hasText: "purple kangaroo" }).waitFor();
}, 400_000);

test("who is asked again when an operator is done waits for a human again, as they are told", async () => {
  const { page, url, hotline } = open();
  const tom = await newPerson(hotline.phoneUrl, "Tom");
  await tom.say("hello");
  await tom.say("I want to talk to a human");
  await page.goto(`${url}inbox`);
  await page.locator("[data-contact]").filter({ hasText: "Tom" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByRole("button", { name: "Claim" }).click();
  await conversation.getByText("You have this conversation: its journey waits.").waitFor();
  await tom.say("may I take ibuprofen?");
  await conversation.getByText("may I take ibuprofen?").first().waitFor();
  await conversation.getByRole("textbox", { name: "Answer" }).fill("You may.");
  await page.keyboard.press("Enter");
  await heard(tom, "You may.");
  const before = (await tom.heard()).length;
  await conversation.getByRole("button", { name: "Done", exact: true }).click();
  const asked = async () => (await tom.heard()).slice(before).join("\n");
  await expect
    .poll(asked, { timeout: patienceMs, interval: 200 })
    .toContain("A health worker will read what you write");

  await tom.say("and what of my wife, who is pregnant?");
  await heard(tom, "Thank you. It is with our health workers now.");
  await page.goto(`${url}inbox?view=waiting`);
  await page.locator("[data-contact]").filter({ hasText: "Tom" }).waitFor({ timeout: patienceMs });
}, 240_000);

test("to somebody whose window is closed goes a template, which is shown as they read it, before and after", async () => {
  const { page, url, hotline, look } = open();
  const lindiwe = await newPerson(hotline.phoneUrl, "Lindiwe");
  await lindiwe.say("hello", 25 * 3600);
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Lindiwe" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation.getByRole("button", { name: "Choose a template" }).click();
  const picker = page.getByRole("dialog", { name: "Send a template" });
  await picker.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: /^appointment/ }).click();
  expect(await picker.getByRole("textbox", { name: "Value 1" }).inputValue()).toBe("Lindiwe");
  await picker.getByRole("textbox", { name: "Value 2" }).fill("Friday");
  await picker.getByRole("textbox", { name: "Value 3" }).fill("10:00");
  const said = "Hello Lindiwe, we expect you on Friday at 10:00. Please bring your health card.";
  await picker.getByText(said).waitFor();
  expect(await complaints(page)).toEqual([]);
  // Whoever clicks twice says it once, although the window is still there for the second click.
  await picker.getByRole("button", { name: "Send" }).dblclick();
  await conversation.locator("li").filter({ hasText: said }).locator("[data-delivery=delivered]").waitFor();
  await heard(lindiwe, said);
  await picker.waitFor({ state: "detached" });
  expect(await conversation.locator("li").filter({ hasText: said }).count()).toBe(1);

  const phone = await look(narrow);
  await phone.goto(page.url());
  await expectFocusBack(phone, phone.getByRole("button", { name: "About this person" }), "About this person");
}, 400_000);

test("a template goes with the picture above it, and a code is given once and copied on the phone", async () => {
  const { page, url, hotline } = open();
  const sipho = await newPerson(hotline.phoneUrl, "Sipho");
  await sipho.say("hello", 25 * 3600);
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Sipho" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  const picker = page.getByRole("dialog", { name: "Send a template" });
  const choose = async (name: RegExp) => {
    await conversation.getByRole("button", { name: "Choose a template" }).click();
    await picker.getByRole("combobox", { name: "Template" }).click();
    await page.getByRole("option", { name }).click();
  };
  const send = picker.getByRole("button", { name: "Send" });

  await choose(/^clinic_open/);
  await picker.getByRole("textbox", { name: "Value 1" }).fill("Soweto");
  await picker.getByRole("textbox", { name: "Value 2" }).fill("Monday");
  expect(await send.isDisabled()).toBe(true);
  const chooser = page.waitForEvent("filechooser");
  await picker.getByRole("button", { name: "Picture above the text" }).click();
  await (await chooser).setFiles({ name: "entrance.png", mimeType: "image/png", buffer: Buffer.from(dot) });
  await picker.getByRole("img", { name: "entrance.png" }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await send.click();
  const opened = "The clinic of Soweto is open again, from Monday on. This is its entrance.";
  const sent = conversation.locator("li").filter({ hasText: opened });
  await sent.locator("[data-delivery=delivered]").waitFor();
  const picture = sent.getByRole("img", { name: "entrance.png" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await heard(sipho, opened);

  await choose(/^verify_code/);
  await picker.getByRole("textbox", { name: "Code" }).fill("471108");
  await send.click();
  const code = "*471108* is your verification code. For your security, do not share this code.";
  await heard(sipho, code);
  const phone = await page.context().newPage();
  await phone.goto(hotline.phoneUrl);
  await phone.getByText("Sipho").first().click();
  await phone.getByRole("button", { name: "Copy the code 471108" }).waitFor();
  await phone.close();
}, 400_000);

/** A program of somebody else's, with a key that was made on the page. */
async function program({
  page,
  url,
}: Console): Promise<(method: string, path: string, body?: object) => Promise<Json>> {
  await page.goto(`${url}settings/keys`);
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByRole("textbox", { name: "Which program has it?" }).fill("Intake");
  for (const box of await page.getByRole("dialog").getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByRole("textbox", { name: "Key" }).inputValue();
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(new URL(`/api/v1${path}`, url), {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Json;
  };
}

type Json = { readonly [key: string]: unknown };

test("a program asks by a form, the person fills it in on the phone, and program and team read the answer", async () => {
  const console = open();
  const { page, url, hotline } = console;
  const call = await program(console);
  const naledi = await newPerson(hotline.phoneUrl, "Naledi");
  await naledi.say("hello");
  await expect.poll(async () => (await naledi.heard()).length, { timeout: patienceMs }).toBeGreaterThan(0);
  const to = { phone: `+${naledi.phone}` };
  const form = {
    kind: "formRequest",
    text: "Tell us about you.",
    label: "Begin",
    form: { id: "131" },
    token: "case-1",
  };
  const { contactId } = await call("POST", "/messages", { ...to, content: form });
  await call("POST", `/conversations/${String(contactId)}/claim`, {});
  await heard(naledi, "Tell us about you.");

  const phone = await page.context().newPage();
  await phone.goto(hotline.phoneUrl);
  await phone.getByText("Naledi").first().click();
  await phone.getByRole("button", { name: "Begin" }).click();
  await phone.getByRole("button", { name: "Add an answer" }).click();
  await phone.getByLabel("What the form calls it").fill("age");
  await phone.getByLabel("Answer", { exact: true }).fill("32");
  await phone.keyboard.press("Enter");

  const told = async () => {
    const { items } = await call("GET", `/messages?contactId=${String(contactId)}`);
    return (items as readonly Json[]).map(({ content }) => content);
  };
  const filled = { kind: "form", name: "flow", values: { flow_token: "case-1", age: "32" } };
  await expect.poll(told, { timeout: patienceMs }).toContainEqual(expect.objectContaining(filled));
  await page.goto(`${url}inbox?view=all`);
  await page.locator("[data-contact]").filter({ hasText: "Naledi" }).click({ timeout: patienceMs });
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await conversation
    .locator("li")
    .filter({ hasText: "Tell us about you." })
    .filter({ hasText: "Begin" })
    .first()
    .waitFor();
  await conversation.getByText("age: 32").waitFor();
  expect(await complaints(page)).toEqual([]);
  await phone.close();
}, 400_000);

test("a kept view whose label is gone says so and is mended there, and L opens the labels of a conversation", async () => {
  const { page, url, hotline } = open();
  await page.goto(`${url}inbox?view=folder:00000000-0000-4000-8000-000000000001`);
  await page.getByText("This folder was removed").waitFor();
  await page.goto(`${url}inbox?label=gone&language=zul`);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("textbox", { name: "Keep this view as" }).fill("In Zulu");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("There is no such label any more: gone.").waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Leave that out of the view" }).click();
  await page.getByText("Nothing is here").waitFor();

  const eve = await newPerson(hotline.phoneUrl, "Eve");
  await eve.say("I cannot breathe, help me now");
  await page.goto(`${url}inbox`);
  await page.locator("[data-contact]").filter({ hasText: "Eve" }).click({ timeout: patienceMs });
  await page.getByRole("region", { name: "Conversation", exact: true }).getByText("I cannot breathe").waitFor();
  await page.keyboard.press("l");
  await page.keyboard.type("called back");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("complementary", { name: "About this person" }).getByText("called back").waitFor();
}, 240_000);

test("who comes to a conversation by a key has the focus on whose it is, and goes on from there; the way back leads to where lines begin", async () => {
  const { page, url, hotline, look } = open();
  const nia = await newPerson(hotline.phoneUrl, "Nia");
  await nia.say("I cannot breathe, help me now");
  await page.goto(`${url}inbox`);
  await page.locator("[data-contact]").first().waitFor({ timeout: patienceMs });
  await page.keyboard.press("j");
  const conversation = page.getByRole("region", { name: "Conversation", exact: true });
  await expect.poll(() => isFocused(conversation.getByRole("heading", { level: 2 }).first())).toBe(true);
  await page.keyboard.press("Tab");
  expect(await conversation.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);

  const arabic = await look({ ...narrow, locale: "ar" });
  await arabic.goto(page.url());
  await arabic.locator("header .tabler-icon-arrow-right").waitFor({ timeout: patienceMs });
  await arabic.context().close();
});

test("a row that somebody points at stays under the pointer when others come, and when who stands above becomes urgent", async () => {
  const { page, url, hotline } = open();
  const people: Person[] = [];
  for (let index = 0; index < 9; index++) {
    const person = await newPerson(hotline.phoneUrl, `Waiting ${index}`);
    await person.say("human");
    people.push(person);
  }
  await page.goto(`${url}inbox`);
  const row = (index: number) => page.getByRole("listitem").filter({ hasText: `Waiting ${index}` });
  await row(8).waitFor();
  await row(5).hover();
  const placeOf = async () => Math.round((await row(5).boundingBox())?.y ?? -1);
  const before = await placeOf();
  await people[0]?.say("I cannot breathe");
  await row(0).getByText("Urgent").waitFor();
  await (await newPerson(hotline.phoneUrl, "Newcomer")).say("human");
  await page.getByRole("button", { name: "1 new conversation" }).waitFor();
  expect(await placeOf()).toBe(before);
  await page.getByRole("button", { name: "1 new conversation" }).click();
  await page.getByRole("listitem").filter({ hasText: "Newcomer" }).waitFor();
  expect(await complaints(page)).toEqual([]);
}, 240_000);
