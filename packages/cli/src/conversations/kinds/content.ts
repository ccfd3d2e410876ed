import { Mismatch } from "../mismatch.ts";
import type { Line } from "../script.ts";
import type { Stage } from "../stage.ts";

/** The words themselves, or for `content KEY` the text of the content library in the contact's language. */
export function wordsOf(stage: Stage, line: Line, words: string): string {
  const [, key] = /^content (\w+)$/.exec(words) ?? [];
  return key === undefined ? words : contentOf(stage, line, key);
}

function contentOf({ programme, conversation }: Stage, line: Line, key: string): string {
  const { languages } = programme.settings;
  const text = programme.assets.content(key, conversation.contact.language ?? languages[0] ?? "");
  if (text === undefined) throw new Mismatch(line, `There is no content "${key}".`);
  return text;
}
