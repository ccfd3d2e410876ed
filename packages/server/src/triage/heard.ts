import type { MessageId } from "@hotline/core/model/ids.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import { textOf } from "@hotline/core/play/input.ts";
import type { Taking } from "@hotline/core/play/taking.ts";
import { type SafetyWord, safetyWord } from "@hotline/core/triage/safety/index.ts";
import { isOurs } from "@hotline/core/whatsapp/index.ts";
import type { Seen } from "./desk.ts";

/**
 * How the journeys stand to a message: they were `asked` for it by its exact words or a tap, one `waits` for an answer,
 * one `guesses` a keyword with a slip or with more behind it, one `greets` somebody new, one `catches` all that is left,
 * or `nobody` expects it.
 */
export type Expected = "asked" | "waits" | "guesses" | "greets" | "catches" | "nobody";

/** A journey that waits for an answer. */
export interface Asking {
  readonly journey: string;
  readonly tags: readonly string[];
}

/** A message in its place. */
export interface Heard {
  readonly content: InboundContent;
  readonly text: string;
  readonly messageId: MessageId;
  readonly expected: Expected;
  /** The contact wants no messages. */
  readonly stopped: boolean;
  /** The contact's language, or empty. */
  readonly language: string;
  /** The conversation waits for a human already. */
  readonly waitsForHuman: boolean;
  /** Milliseconds since they wrote before this. */
  readonly quietMs: number;
  /** Sensitive states that the contact was known to be in before this. */
  readonly states: readonly string[];
  /** A human talks with the person. */
  readonly claimed: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How the open question would take this. */
  readonly takes: () => Taking;
  /** The journey whose question is open. */
  readonly asking: Asking | null;
}

/**
 * A text that was typed ends messages, and so does a tap on a template that the team or a program sent: its "Stop" means what
 * it says. A button of that name that a journey made belongs to its journey.
 */
export function wantsOut(content: InboundContent, language: string): boolean {
  const isTold =
    content.kind === "text" || (content.kind === "choice" && content.source === "template" && !isOurs(content.id));
  return isTold && wordIn(textOf(content), language)?.kind === "optOut";
}

/** Safety words are short; longer texts need not be looked at. */
const longestSafetyWord = 120;

/** The word of safety that a message is. */
export function wordIn(text: string, language: string): SafetyWord | null {
  return text.length > longestSafetyWord ? null : safetyWord(text, language === "" ? undefined : language);
}

/** Whether a text reads like a question, or a story: a word or two is a slip, a greeting, a number. */
export function asks({ text, content }: Heard): boolean {
  return content.kind === "text" && (/[?؟？]/.test(text) ? /\p{L}{2}/u.test(text) : /\S\s+\S+\s+\S/.test(text));
}

/** Things that people say, as against things that happen to a message or a number. */
export function speaks({ kind }: InboundContent): boolean {
  const silentKinds: readonly InboundContent["kind"][] = [
    "reaction",
    "edit",
    "revoke",
    "callPermission",
    "identityChanged",
  ];
  return !silentKinds.includes(kind);
}

/** What says that somebody is in danger: a rule of the team, or a word of safety. */
export interface Danger {
  readonly rule: string | null;
  readonly word: string | null;
  /** A place in the queue: whoever names a danger goes before those who only cry for help. */
  readonly urgency: 1 | 2;
  /** The language of the word. */
  readonly language: string | null;
}

export function dangerIn(heard: Heard, { triage, said }: Seen): Danger | null {
  const word = wordIn(heard.text, heard.language);
  if (word?.kind === "emergency") return { ...unnamed(word), urgency: 2 };
  if (said !== null) return { rule: said.rule, word: null, urgency: 2, language: said.language };
  if (triage?.urgency?.urgent) return { rule: triage.urgency.rule, word: null, urgency: 2, language: null };
  return word?.kind === "help" && !isOffered(heard) ? { ...unnamed(word), urgency: 1 } : null;
}

const unnamed = ({ phrase, language }: SafetyWord) => ({ rule: null, word: phrase, language });

/** "Help" is a word of many menus, too: a keyword that it begins with, or an answer of the open question, where it is said calmly. */
const isOffered = ({ expected, takes, text }: Heard) =>
  expected === "guesses" || (expected === "waits" && isCalm(text) && takes() === "answer");

/** One word, neither in capitals nor with an exclamation mark: `Help`, and not `HELP`, `help!` or `help me`. */
const isCalm = (text: string) => !/[!¡]|\p{Lu}{2}|\S\s+\S/u.test(text);
