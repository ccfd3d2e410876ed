import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Context } from "./context.ts";
import type { ChatMessage, Template } from "./model.ts";
import { lineOf, newHandset } from "./people.ts";
import { tellAgain } from "./say.ts";
import type { Update } from "./webhooks/envelope.ts";

/** Chats, templates, media and what the hotline has not taken yet in one file, so that a restart of the emulator is not a new world. */

const storedHandset = z.object({
  phone: z.string(),
  name: z.string(),
  username: z.string().optional(),
  hidePhone: z.boolean(),
  heardAt: z.union([z.number(), z.record(z.string(), z.number())]),
  readReceipts: z.boolean(),
  online: z.boolean(),
  messages: z.array(z.custom<ChatMessage>((value) => typeof value === "object" && value !== null)),
});

const stored = z.object({
  version: z.literal(1),
  /** Those beside the first. */
  numbers: z.array(z.object({ id: z.string(), wabaId: z.string(), display: z.string(), name: z.string() })).default([]),
  handsets: z.array(storedHandset),
  templates: z.array(z.custom<Template>((value) => typeof value === "object" && value !== null)),
  media: z.array(
    z.object({
      id: z.string(),
      mime: z.string(),
      filename: z.string().optional(),
      expiresAt: z.number(),
      sha256: z.string(),
      bytes: z.string(),
    }),
  ),
  untaken: z.array(z.custom<Omit<Update, "done">>((value) => typeof value === "object" && value !== null)).default([]),
});

export function saveState(context: Context, file: string): void {
  const [_first, ...numbers] = context.numbers.all();
  const handsets = context.people.handsets().map((person) => {
    const { phone, name, username, hidePhone, handset } = person;
    const { readReceipts, online, messages } = handset;
    const heardAt = Object.fromEntries(
      context.numbers.all().map((number) => [number.id, lineOf(person, number).heardAt]),
    );
    return { phone, name, username, hidePhone, heardAt, readReceipts, online, messages };
  });
  const media = context.media.all().map(({ bytes, sha256, ...rest }) => ({
    ...rest,
    bytes: bytes.toString("base64"),
    sha256: sha256.toString("base64"),
  }));
  const untaken = context.webhooks.untaken().map(({ done: _done, ...update }) => update);
  const templates = context.templates.all();
  const state: z.input<typeof stored> = { version: 1, numbers, handsets, templates, media, untaken };
  // By renaming, so that a crash leaves the old file or the new one, never half of one.
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** False when there was nothing to load. Throws a sentence for a file that holds something else. */
export function loadState(context: Context, file: string): boolean {
  if (!existsSync(file)) return false;
  const state = read(file);
  for (const number of state.numbers) context.numbers.add(number);
  for (const handset of state.handsets) restoreHandset(context, handset);
  context.templates.restore(state.templates);
  for (const { bytes, sha256, filename, ...rest } of state.media) {
    const name = filename === undefined ? {} : { filename };
    context.media.restore({
      ...rest,
      ...name,
      bytes: Buffer.from(bytes, "base64"),
      sha256: Buffer.from(sha256, "base64"),
    });
  }
  for (const update of state.untaken) tellAgain(context, update);
  return true;
}

function restoreHandset({ people, numbers }: Context, stored: z.infer<typeof storedHandset>): void {
  const { phone, name, username, hidePhone, heardAt, messages, ...handset } = stored;
  const person = people.meet(phone);
  Object.assign(person, { name, hidePhone, ...(username === undefined ? {} : { username }) });
  // Files from before a second number know of one.
  for (const number of numbers.all())
    lineOf(person, number).heardAt =
      (typeof heardAt === "number" ? { [numbers.first.id]: heardAt } : heardAt)[number.id] ?? 0;
  const inChats = messages.map((message) => ({ ...message, number: message.number ?? numbers.first.id }));
  person.handset = { ...newHandset(), ...handset, messages: inChats };
}

function read(file: string): z.infer<typeof stored> {
  try {
    return stored.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new Error(`${file} holds no chats that can be read: move it away to begin with empty phones.`, { cause });
  }
}
