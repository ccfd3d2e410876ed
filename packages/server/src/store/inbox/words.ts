import type { ContactId, MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

type ByLanguage = Readonly<Record<string, string>>;

/** What a team calls things: of its published triage content, without the examples, which are long. */
export interface Words {
  readonly answers: readonly { readonly key: string; readonly title: ByLanguage; readonly text: ByLanguage }[];
  readonly rules: readonly { readonly key: string; readonly name: string }[];
  readonly labels: readonly string[];
  readonly languages: readonly string[];
}

/** An answer by its title in the programme's first language, or in any that it has. */
export const nameOfAnswer = (
  { key, title }: Words["answers"][number],
  { languages }: Pick<Words, "languages">,
): string => title[languages[0] ?? ""] ?? Object.values(title)[0] ?? key;

export async function readWords(db: Db, organisationId: OrganisationId): Promise<Words> {
  const { rows } = await db.query<Words>(
    `select
       (select coalesce(json_agg(json_build_object('key', a->'key', 'title', a->'title', 'text', a->'text')), '[]')
        from json_array_elements(t.content->'answers') a) as answers,
       (select coalesce(json_agg(json_build_object('key', r->'key', 'name', r->'name')), '[]')
        from json_array_elements(t.content->'urgency'->'rules') r) as rules,
       (select coalesce(json_agg(label order by label), '[]') from (
          select l->>'label' as label from json_array_elements(t.content->'labels') l where l->>'label' <> 'oos'
          union select l->>'name' from json_array_elements(coalesce(o.settings->'labels', '[]')) l) named) as labels,
       coalesce(o.settings->'languages', '[]') as languages
     from organisations o left join triage_contents t on t.organisation_id = o.id where o.id = $1`,
    [organisationId],
  );
  const [words] = rows;
  return words ?? { answers: [], rules: [], labels: [], languages: [] };
}

/** What triage found in the person's last message, and their language: what answers may fit it. */
export interface LastFound {
  readonly language: string;
  readonly answers: readonly (readonly [string, number])[];
}

export async function readLastFound(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
): Promise<LastFound | null> {
  const { rows } = await db.query<LastFound>(
    `select coalesce(nullif(c.language, ''), t.language, '') as language, coalesce(t.found->'answers', '[]') as answers
     from contacts c
     cross join lateral (
       select id from messages where contact_id = c.id and direction = 'i' order by created_at desc limit 1) m
     join triage_records t on t.message_id = m.id
     where c.id = $2 and c.organisation_id = $1`,
    [organisationId, contactId],
  );
  return rows[0] ?? null;
}

/** Members of the team by their membership: those who left keep their name for what they did. */
export interface MemberRow {
  readonly id: MemberId;
  readonly name: string;
  readonly role: string;
  readonly hasLeft: boolean;
  readonly isProgram: boolean;
}

export async function readMembers(db: Db, organisationId: OrganisationId): Promise<readonly MemberRow[]> {
  const { rows } = await db.query<MemberRow>(
    `select id, name, role, ended_at is not null as "hasLeft", user_id is null as "isProgram"
     from members where organisation_id = $1 order by lower(name), id`,
    [organisationId],
  );
  return rows;
}
