import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { none } from "@hotline/core/model/training.ts";
import type { Db } from "../store/database.ts";
import { readWords } from "../store/inbox/words.ts";
import type { CorrectionKind } from "../store/triage-corrections.ts";

/**
 * What a correction of a kind can say: what the organisation has, and the name for none of these. One to something else would
 * be approved, and teach nothing.
 */
export async function correctable(
  db: Db,
  organisationId: OrganisationId,
  kind: CorrectionKind,
): Promise<readonly string[]> {
  const { labels, answers, rules } = await readWords(db, organisationId);
  const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
  const names = { label: labels, answer: keysOf(answers), urgency: keysOf(rules) };
  return [...names[kind], none[kind]];
}
