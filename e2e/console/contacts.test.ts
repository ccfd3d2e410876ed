import { expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";
import { newPerson } from "./person.ts";

const people = [
  { name: "Thandi Nkosi", phone: "27820001001", says: ["hi", "1"] },
  { name: "مريم", phone: "27820001002", says: ["hello"] },
];

/** People write to the hotline from the phones that come with it. */
async function write(phoneUrl: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const answer = await fetch(new URL(`/_emulator/handsets${path}`, phoneUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
  };
  for (const { name, phone, says } of people) {
    await post("", { name, phone });
    for (const text of says) await post(`/${phone}/messages`, { kind: "text", text });
  }
}

const open = consoleOfFile();

test("a file is imported with a look before, and a person is erased with a certificate", async () => {
  const { page, url } = open();
  await page.goto(`${url}contacts/imports`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const file = "Phone;Name;Clinic\n+27820001001;Thandi;Soweto\n0820001001;Thandi;Soweto\nnonsense;X;Y\n";
  await (await chooser).setFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByText("this is no phone number").first().waitFor();
  expect(await complaints(page)).toEqual([]);
  // No field holds what this column has: it is made on the way.
  await page.getByRole("combobox", { name: "Meaning of Clinic" }).click();
  await page.getByRole("option", { name: "New field …" }).click();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the field" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // What a choice changes is seen before the field is left: with its country, the second number is the first one.
  await page.getByText("Rejected 2", { exact: true }).waitFor();
  await page.getByLabel("Country of numbers without one").fill("ZA");
  await page.getByText("Left out 1", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByText("Rejected rows with their reasons").waitFor();

  await page.goto(`${url}contacts`);
  await page.getByRole("link", { name: "Thandi" }).click();
  await page.getByText("Soweto", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Erase" }).click();
  const asked = page.getByLabel("to say that you mean this person");
  const reference = /Type (\w+) to/.exec((await page.getByText("to say that you mean").textContent()) ?? "")?.[1];
  await asked.fill(reference ?? "");
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("Certificate", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Back to the contacts" }).click();
  await page.getByText("Nobody is here yet").waitFor();
}, 240_000);

test("an operator finds a person, reads why things happened, changes a name, and builds a segment with them in it", async () => {
  const { page, url, hotline } = open();
  await write(hotline.phoneUrl);
  await page.goto(`${url}contacts`);
  await page.getByLabel("Name, number or field").fill("082 000 1001".replace(/^0/, "27"));
  await page.getByRole("link", { name: "Thandi Nkosi" }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("link", { name: "Thandi Nkosi" }).click();

  const timeline = page.getByRole("region", { name: "What happened" });
  await timeline.getByText("The person wrote:").first().waitFor();
  await timeline.getByText("began.", { exact: false }).first().waitFor();
  await timeline.getByText("The hotline said:").first().waitFor();
  expect(await complaints(page)).toEqual([]);

  const vusi = await newPerson(hotline.phoneUrl, "Vusi");
  await vusi.say("hello");
  await vusi.say("I want to talk to a human");
  await expect
    .poll(vusi.heard, { timeout: 30_000, interval: 200 })
    .toContainEqual(expect.stringContaining("A health worker"));
  await page.goto(`${url}contacts`);
  await page.getByRole("link", { name: "Vusi" }).click();
  await timeline.getByText("By what the message is about, journey A person began.").waitFor();
  await page.goto(`${url}contacts`);
  await page.getByRole("link", { name: "Thandi Nkosi" }).click();

  await page.getByRole("button", { name: "Change Name" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Thandi Zulu");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Thandi Zulu" }).waitFor();
  await timeline.getByText("Thandi Nkosi → Thandi Zulu").waitFor();

  await page.goto(`${url}contacts/groups`);
  await page.getByRole("button", { name: "New segment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Zulus");
  await page.getByLabel("The same as text").fill("name ~ zulu");
  await page.getByText("1", { exact: true }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep the segment" }).click();
  await page.getByText('name ~ "zulu"').waitFor();

  await page.goto(`${url}contacts/fields`);
  await page.getByRole("button", { name: "Archive Clinic" }).click();
  await page.getByText("No contact has a value in it.").waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await page.getByRole("button", { name: "Bring Clinic back" }).click();
  await page.getByRole("button", { name: "Archive Clinic" }).waitFor();
}, 240_000);

test("a search that takes its time says that it is looking", async () => {
  const { look, url } = open();
  const page = await look({});
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>();
  await page.routeWebSocket(/graphql/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage(async (asked) => {
      if (`${asked}`.includes('"kinds":["MESSAGE"]')) await isLetGo;
      server.send(asked);
    });
  });
  await page.goto(`${url}search?q=zebra`);
  await page.getByRole("region", { name: "Answers" }).getByText("Nothing has these words.").waitFor();
  const messages = page.getByRole("region", { name: "Messages" });
  expect(await messages.getByRole("status").innerText()).toBe("Loading");
  letGo();
  await messages.getByText(/^Nothing/).waitFor();
});
