import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** So many conversations under way, and as many that were done last, say how the team writes its labels. */
const mostLookedAt = 1000;

/**
 * Labels as the team writes them already: who types `vip` means `VIP`. The programme's own spelling comes first, then the most
 * frequent one; a new label is as it was typed first.
 */
export async function asSpelled(
  db: Db,
  organisationId: OrganisationId,
  typed: readonly string[],
): Promise<readonly string[]> {
  if (typed.length === 0) return typed;
  const { rows } = await db.query<{ readonly label: string }>(
    `with kept as (
       (select labels from human_conversations where organisation_id = $1 and state <> 'done' limit $3)
       union all
       (select labels from human_conversations where organisation_id = $1 and state = 'done'
        order by done_at desc limit $3)
     ), known as (
       select l->>'label' as label, 0 as place from triage_contents t, json_array_elements(t.content->'labels') l
       where t.organisation_id = $1
       union all select l->>'name', 0 from organisations o, json_array_elements(coalesce(o.settings->'labels', '[]')) l
       where o.id = $1
       union all select unnest(labels), 1 from kept
     )
     select distinct on (lower(t.label)) coalesce(k.label, t.label) as label
     from unnest($2::text[]) with ordinality t (label, nth)
     left join (select label, min(place) as place, count(*) as count from known group by label) k
       on lower(k.label) = lower(t.label)
     order by lower(t.label), k.place, k.count desc, k.label, t.nth`,
    [organisationId, typed, mostLookedAt],
  );
  return rows.map(({ label }) => label);
}
