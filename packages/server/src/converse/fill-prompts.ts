import type pg from "pg";
import { readPrompts } from "../store/repeat-prompts.ts";
import type { ContactTurns } from "../store/turns.ts";
import type { Spoken, SpokenTurns } from "./turn-log.ts";

/** Fills in the questions that are asked again: their texts are in the store. */
export async function filled(tx: pg.PoolClient, results: readonly SpokenTurns[]): Promise<readonly ContactTurns[]> {
  const open = ({ content, repeats }: Spoken) => (content === null && repeats !== undefined ? [repeats] : []);
  const prompts = await readPrompts(
    tx,
    results.flatMap(({ messages }) => messages.flatMap(open)),
  );
  return results.map((result) => ({
    ...result,
    messages: result.messages.flatMap(({ content, repeats, ...message }) => {
      const text = content ?? prompts.get(repeats ?? "");
      return text ? [{ ...message, content: text }] : [];
    }),
  }));
}
