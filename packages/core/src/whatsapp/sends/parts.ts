import type { Built } from "./send.ts";

/** A message with something to tap below its text. */
export function interactive(type: string, content: { text: string; footer?: string }, action: unknown): Built {
  const footer = content.footer === undefined ? {} : { footer: { text: content.footer } };
  return ["interactive", { type, body: { text: content.text }, ...footer, action }];
}

/** The members that are there; WhatsApp refuses those that are null. */
export function present<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of keys) if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}
