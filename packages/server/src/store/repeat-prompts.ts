import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Db } from "./database.ts";

/** The contents of earlier questions by message id, to ask them again. */
export async function readPrompts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, OutboundContent>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; content: OutboundContent }>(
    "select id, content from messages where id = any($1::uuid[]) and direction = 'o'",
    [ids],
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}
