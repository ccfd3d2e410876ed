import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { startEmulator } from "@hotline/emulator/emulator.ts";
import { expect, onTestFinished, test } from "vitest";
import { seededRandom } from "../load/random.ts";
import { readProject } from "../project/read-project.ts";
import { bookOf } from "./book.ts";
import { picture, silence } from "./media.ts";
import { nextWords } from "./moods.ts";
import { personas } from "./people.ts";
import { sayings } from "./sayings.ts";
import { SmallCrowd } from "./small-crowd.ts";

const example = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));
const book = bookOf(await readProject(example));

test("everybody has a number of their own", () => {
  const people = personas(56, seededRandom(1));
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(56);
  for (const { phone } of people) expect(phone).toMatch(/^[1-9]\d{10,12}$/);
});

test("in every language of the example the crowd has words for each mood", async () => {
  expect(Object.keys(sayings).sort()).toEqual([...book.languages].sort());
  for (const own of Object.values(sayings))
    for (const words of Object.values(own)) expect(words.length).toBeGreaterThan(0);
});

test("people begin with a greeting, choose their own language, and say all sorts of things afterwards", () => {
  const random = seededRandom(7);
  const situation = { language: "fra", book, random, voices: ["1"], pictures: ["2"] };
  expect(sayings["fra"]?.greetings.join().toLowerCase()).toContain("bonjour");
  const first = nextWords({ ...situation, heard: undefined });
  expect(first).toMatchObject([{ kind: "text" }]);
  const choices = ["English", "Français", "العربية"].map((title, i) => ({ id: `p:${i}`, title }));
  const heard = { reply: { text: "1. English\n2. Français", choices, source: "list" as const }, acceptedAt: 0 };
  const chosen = Array.from({ length: 50 }, () => nextWords({ ...situation, heard })[0]);
  expect(chosen.filter((said) => said?.kind === "row" && said.title === "Français").length).toBeGreaterThan(35);
  const menu = {
    reply: { text: "1 Cases", choices: [{ id: "m:0", title: "Cases" }], source: "list" as const },
    acceptedAt: 0,
  };
  const kinds = new Set(Array.from({ length: 2000 }, () => nextWords({ ...situation, heard: menu })[0]?.kind));
  expect([...kinds].sort()).toEqual(["location", "media", "row", "text"]);
});

test("pictures and voice messages are files that a browser knows", () => {
  expect(picture(16, 40).subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const sound = silence(2);
  expect(sound.subarray(0, 4).toString()).toBe("OggS");
  expect(sound.indexOf("OpusHead")).toBe(28);
});

test("the crowd writes at its pace, and is silent when it is closed", async () => {
  const webhook = createServer((request, response) => request.resume().on("end", () => response.end("ok")));
  webhook.listen(0, "127.0.0.1");
  await once(webhook, "listening");
  onTestFinished(() => void webhook.close());
  const address = webhook.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const emulator = await startEmulator({
    appSecret: "a",
    verifyToken: "b",
    token: "c",
    webhookUrl: `http://127.0.0.1:${port}/`,
    number: { id: "1", wabaId: "2", display: "+1 555 010 0100", name: "Crowd" },
  });
  onTestFinished(() => emulator.close());
  const crowd = new SmallCrowd({ emulator, book, random: seededRandom(3), first: 200, later: 200 });
  await expect.poll(() => emulator.stats().inbound).toBeGreaterThan(20);
  crowd.close();
  const { said } = crowd;
  expect(emulator.stats().inbound).toBeLessThanOrEqual(said);
  await expect.poll(() => emulator.stats().waiting).toBe(0);
  expect(crowd.said).toBe(said);
});
