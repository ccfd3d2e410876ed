import type { ContactId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** The names under which a contact is known: its own, and what its fields of names say. */
export async function namesOf(db: Db, contactId: ContactId): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string; fields: Readonly<Record<string, { text?: string } | null>> }>(
    "select name, fields from contacts where id = $1",
    [contactId],
  );
  return rows.flatMap(({ name, fields }) => [
    name,
    ...Object.entries(fields).flatMap(([key, value]) => (/name/i.test(key) && value?.text ? [value.text] : [])),
  ]);
}
