import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import type { GoldenText, TriageContent } from "@hotline/core/model/triage.ts";
import type { Settings } from "../programme.ts";

/*
 * Words of this room
 * entry    one thing of the programme that people edit, known by its kind and key
 * body     what it says, whatever its kind; each kind has some of the parts
 * draft    a body that is being written; one an entry
 * version  a body that was published, or null where the entry was removed
 */

export type EntryKind = "content" | "answer" | "label" | "urgencyRule" | "urgency" | "state" | "golden" | "dataSource";

export interface EntryId {
  readonly kind: EntryKind;
  readonly key: string;
}

/** ISO 639-3 → something in that language; `und` where the language is not known. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

export interface EntryBody {
  readonly name?: string;
  readonly title?: ByLanguage<string>;
  readonly text?: ByLanguage<string>;
  readonly reply?: ByLanguage<string>;
  /** Example questions of an answer. */
  readonly questions?: ByLanguage<readonly string[]>;
  /** Phrases of a rule or a state. */
  readonly words?: ByLanguage<readonly string[]>;
  readonly examples?: ByLanguage<readonly string[]>;
  /** Tags of what a state stops. */
  readonly stops?: readonly string[];
  readonly source?: Omit<DataSourceDefinition, "key">;
  readonly golden?: readonly GoldenText[];
}

/** What is live: the settings, and what triage learns from. */
export interface Live {
  readonly settings: Settings;
  readonly triage: TriageContent | null;
}

/** How a kind of entry lies in the programme. */
export interface Kind {
  /** All entries of the kind, in their order. */
  readonly read: (live: Live) => ReadonlyMap<string, EntryBody>;
  /** The programme with another body of one entry; null removes it. */
  readonly write: (live: Live, key: string, body: EntryBody | null) => Live;
  /** Triage learns from it: a change asks for a training. */
  readonly teaches: boolean;
}

const noTriage: TriageContent = { answers: [], labels: [], urgency: { rules: [] }, states: [], golden: [] };

/** A change of what triage learns from; an organisation that had none begins to have triage. */
export function withTriage(live: Live, change: (triage: TriageContent) => TriageContent): Live {
  return { ...live, triage: change(live.triage ?? noTriage) };
}

/** A list with another item in the place of the one of that key, or at its end; null takes it out. */
export function put<T extends { readonly key: string }>(list: readonly T[], key: string, item: T | null): readonly T[] {
  const at = list.findIndex((each) => each.key === key);
  if (item === null) return list.filter((each) => each.key !== key);
  return at < 0 ? [...list, item] : list.with(at, item);
}
