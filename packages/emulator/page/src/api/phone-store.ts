import type { Handset, Said } from "../../../src/model.ts";
import type { Faults } from "../model/faults.ts";
import {
  chatOf,
  emptyPhone,
  hotlineOf,
  type PhoneEvent,
  type PhoneState,
  reduce,
  type ShownMessage,
  unreadIn,
} from "../model/phone.ts";
import { reasonOf } from "../model/reason-of.ts";
import { emulator } from "./emulator.ts";
import { listen } from "./events.ts";
import { keep, readKept } from "./kept.ts";

let state: PhoneState = { ...emptyPhone, ...readKept() };
let lastLocal = 0;
const listeners = new Set<() => void>();
const keptEvents = new Set<PhoneEvent["kind"]>(["opened", "drafted", "writesTo"]);

function dispatch(event: PhoneEvent): void {
  state = reduce(state, event);
  if (keptEvents.has(event.kind)) keep(state);
  for (const listener of listeners) listener();
}

export const getState = (): PhoneState => state;
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Connects the page with the emulator; after each (re)connection the truth is read anew. */
export function connect(): () => void {
  const lost = () => dispatch({ kind: "connection", connection: "lost" });
  return listen({
    onEvent: (event) => {
      dispatch(event);
      if (event.kind === "message" || event.kind === "handset") markRead();
    },
    onOpen: () => void refresh().catch(lost),
    onLost: lost,
  });
}

async function refresh(): Promise<void> {
  dispatch({ kind: "state", ...(await emulator.state()) });
  if (state.open !== null) await load(state.open);
}

async function load(phone: string): Promise<void> {
  dispatch({ kind: "chat", phone, ...(await emulator.chat(phone)) });
  markRead();
}

/** A person has read what is on a screen that is looked at. */
export function markRead(): void {
  const phone = state.open;
  const number = phone === null ? undefined : hotlineOf(state, phone)?.phoneNumberId;
  if (phone === null || number === undefined || document.visibilityState !== "visible") return;
  if (unreadIn(chatOf(state, phone), number) > 0) emulator.read(phone, number).catch(ignoreLost);
}

/** The connection's own banner tells of it already. */
const ignoreLost = (): void => {};

export function open(phone: string | null): void {
  dispatch({ kind: "opened", phone });
  if (phone !== null) load(phone).catch(ignoreLost);
}

export function writeTo(phone: string, number: string): void {
  dispatch({ kind: "writesTo", phone, number });
  quote(phone, null);
  markRead();
}

/** One more number, to which the handset in hand writes from now on. */
export async function addNumber(phone: string | undefined): Promise<void> {
  const hotline = await emulator.addNumber();
  dispatch({ kind: "number", hotline });
  if (phone !== undefined) writeTo(phone, hotline.phoneNumberId);
}

export const draft = (phone: string, text: string): void => dispatch({ kind: "drafted", phone, text });

export const quote = (phone: string, wamid: string | null): void => dispatch({ kind: "quoting", phone, wamid });

/** Says what was written, as an answer to the message that is quoted. */
export async function sayText(phone: string, text: string): Promise<void> {
  const replyTo = state.quoting[phone];
  draft(phone, "");
  quote(phone, null);
  await say(phone, { kind: "text", text, ...(replyTo === undefined ? {} : { replyTo }) });
}

/** It hangs on its message, and shows there when the emulator tells of it. */
export async function react(phone: string, messageId: string, emoji: string): Promise<void> {
  await emulator.say(phone, addressed(phone, { kind: "reaction", messageId, emoji })).catch(ignoreLost);
}

/** To the number in whose chat the handset is; what is said again goes where it was to go. */
function addressed(phone: string, said: Said): Said {
  const number = said.number ?? hotlineOf(state, phone)?.phoneNumberId;
  return number === undefined ? said : { ...said, number };
}

export async function say(phone: string, words: Said, again?: ShownMessage): Promise<void> {
  const said = addressed(phone, words);
  const localId = again?.wamid ?? `local-${++lastLocal}`;
  dispatch({ kind: "saying", phone, localId, said, at: Date.now() });
  try {
    dispatch({ kind: "said", phone, localId, message: await emulator.say(phone, said) });
  } catch (error) {
    dispatch({ kind: "sayFailed", phone, localId, reason: reasonOf(error) });
  }
}

export async function sayFile(phone: string, file: File): Promise<void> {
  const { id, mime } = await emulator.upload(phone, file);
  const family = mime.split("/")[0];
  const media = family === "image" || family === "video" || family === "audio" ? family : "document";
  await say(phone, { kind: "media", media, mediaId: id, ...(media === "document" ? { filename: file.name } : {}) });
}

/** A voice message, as it was recorded. */
export async function sayVoice(phone: string, recording: File): Promise<void> {
  const { id } = await emulator.upload(phone, recording);
  await say(phone, { kind: "media", media: "audio", mediaId: id, voice: true });
}

export async function addHandset(name: string, phone: string): Promise<void> {
  const handset = await emulator.add({ name, ...(phone === "" ? {} : { phone }) });
  dispatch({ kind: "handset", handset });
  open(handset.phone);
}

export async function changeHandset(handset: Handset, change: Partial<Handset>): Promise<void> {
  dispatch({ kind: "handset", handset: { ...handset, ...change } });
  await emulator.change(handset.phone, change);
}

export async function changeFaults(faults: Partial<Faults>): Promise<void> {
  // At once, so that a slider follows the finger; the emulator's own word comes as an event.
  if (state.faults) dispatch({ kind: "faults", faults: { ...state.faults, ...faults } });
  await emulator.setFaults(faults);
}

export async function clearFaults(): Promise<void> {
  dispatch({ kind: "faults", faults: await emulator.clearFaults() });
}
