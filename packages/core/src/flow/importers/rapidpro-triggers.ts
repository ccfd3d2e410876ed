import type { TriggerDefinition } from "../../model/project.ts";
import { type Json, objectOf, objects, textOf, texts } from "./json.ts";
import type { Notes } from "./report.ts";

/** RapidPro's letters for kinds of triggers, in words. */
const kinds: Readonly<Record<string, string>> = {
  K: "a keyword",
  C: "any other message",
  N: "a new contact",
  M: "a missed call",
  V: "an incoming call",
  S: "a schedule",
  R: "a referral",
  T: "a closed ticket",
  O: "an opt-in",
  X: "an opt-out",
};

export interface ReadTriggers {
  readonly triggers: readonly TriggerDefinition[];
  readonly setAside: readonly Json[];
}

/** The triggers that Hotline can run, and those that are kept for a later export. */
export function readTriggers(list: unknown, language: string, notes: Notes): ReadTriggers {
  const triggers: TriggerDefinition[] = [];
  const setAside: Json[] = [];
  for (const trigger of objects(list)) {
    const read = readTrigger(trigger, language, notes);
    if (read === undefined) setAside.push(trigger);
    else triggers.push(read);
  }
  return { triggers, setAside };
}

function readTrigger(trigger: Json, language: string, notes: Notes): TriggerDefinition | undefined {
  const letter = textOf(trigger["trigger_type"]).toUpperCase();
  const flow = objectOf(trigger["flow"]);
  const journey = textOf(flow["uuid"]);
  const about = `the trigger by ${kinds[letter] ?? `"${letter}"`} of "${textOf(flow["name"]) || journey}"`;
  const limited = [...objects(trigger["groups"]), ...objects(trigger["exclude_groups"])].map(({ name }) =>
    textOf(name),
  );
  if (limited.length > 0) {
    // Without its limits it would start for everybody, which is worse than not at all.
    notes.cannot(about, `it is limited to groups (${limited.join(", ")}), which triggers here cannot be.`);
    return undefined;
  }
  if (textOf(trigger["channel"]) !== "" || objectOf(trigger["channel"])["uuid"] !== undefined)
    notes.attention(about, "it was limited to one channel; here it holds for every number of the organisation.");
  if (letter === "K") return readKeyword(trigger, journey, language, about, notes);
  if (letter === "C") return { kind: "catchAll", journey };
  if (letter === "N") return { kind: "newContact", journey };
  notes.cannot(about, "Hotline starts no journey by this; it is kept for an export.");
  return undefined;
}

function readKeyword(trigger: Json, journey: string, language: string, about: string, notes: Notes) {
  const listed = texts(trigger["keywords"]);
  const keywords = listed.length > 0 ? listed : texts([trigger["keyword"]]);
  if (keywords.length === 0) {
    notes.cannot(about, "it has no keyword.");
    return undefined;
  }
  const match = textOf(trigger["match_type"]).toUpperCase() === "O" ? "only" : "first";
  return { kind: "keyword", keywords: { [language]: keywords }, match, interrupt: true, journey } as const;
}

/** The trigger as RapidPro writes it. */
export function writeTrigger(trigger: TriggerDefinition, nameOf: (journey: string) => string): Json {
  const flow = { uuid: trigger.journey, name: nameOf(trigger.journey) };
  const common = { flow, groups: [], exclude_groups: [], channel: null };
  if (trigger.kind !== "keyword")
    return { trigger_type: trigger.kind === "catchAll" ? "C" : "N", keyword: null, keywords: [], ...common };
  const keywords = [...new Set(Object.values(trigger.keywords).flat())];
  const match = trigger.match === "only" ? "O" : "F";
  return { trigger_type: "K", keyword: keywords[0] ?? null, keywords, match_type: match, ...common };
}
