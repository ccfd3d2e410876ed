import type { SensitiveState } from "@hotline/core/triage/safety/index.ts";
import { z } from "zod";

const language = z.string().regex(/^[a-z]{3}$/, "must be a language of three letters, e.g. eng (ISO 639-3)");
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be small letters, digits and _, beginning with a letter");
const text = z.string().trim().min(1, "must not be empty");
const texts = z.record(language, text);
const lists = z.record(language, z.array(text).min(1, "must have at least one text"));

/** A warning sign in words, with examples of how people tell it, and where it needs one a reply of its own. */
const rule = z.strictObject({
  key,
  name: text,
  words: lists,
  examples: lists.default({}),
  reply: texts.exactOptional(),
});

/** `urgency.json`. */
export const urgencyFile = z.strictObject({
  rules: z.array(rule).min(1, "must have at least one rule"),
  /** What sounds urgent and is not. */
  notUrgent: lists.default({}),
  /** What is answered at once, while a person is called. */
  reply: texts,
});

/** `states.json`. */
export const statesFile = z.strictObject({
  states: z.array(
    z.strictObject({
      key,
      name: text,
      words: lists,
      stops: z.array(text).min(1),
      reply: texts,
    }) satisfies z.ZodType<SensitiveState>,
  ),
});

/** One line of `answers.jsonl`. */
export const answerLine = z.strictObject({ key, title: texts, text: texts, questions: lists.default({}) });

/** One line of `labels.jsonl`; the label `oos` is for what has none. */
export const labelLine = z.strictObject({ text, label: key, lang: language.exactOptional() });

/** One line of `golden.jsonl`: what a message must be understood as; what is not said is not checked. */
export const goldenLine = z.strictObject({
  text,
  lang: language.exactOptional(),
  /** The key of an urgency rule, or false. */
  urgent: z.union([key, z.literal(false)]).exactOptional(),
  label: key.exactOptional(),
  answer: key.exactOptional(),
});
