import { type Heard, type Story, shown } from "./ledger.ts";

/** What is wrong with a run: each is a count of messages, and all must be zero. */
export interface Faults {
  /** Expected replies that never came. */
  lost: number;
  /** Replies that came once more than expected. */
  doubled: number;
  /** Replies that came, but before or after their turn. */
  reordered: number;
  /** Replies that say something else than they should. */
  wrong: number;
}

export interface Finding {
  readonly user: number;
  readonly kind: keyof Faults;
  readonly text: string;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  /** For each message said, when the last reply that it deserved was accepted; null where one is missing. */
  readonly answeredAt: readonly (number | null)[];
}

/** All that was said to and by a person whose answers are not right, to look into. */
export interface Evidence {
  readonly user: number;
  readonly said: readonly string[];
  readonly expected: readonly (readonly string[])[];
  readonly heard: readonly string[];
}

export function evidence({ user, said, heard }: Story, expected: Evidence["expected"]): Evidence {
  const words = said.map(({ utterance }) => (utterance.kind === "text" ? utterance.text : `[${utterance.title}]`));
  return { user, said: words, expected, heard: heard.map(({ reply }) => shown(reply)) };
}

const noFaults = (): Faults => ({ lost: 0, doubled: 0, reordered: 0, wrong: 0 });

/** Holds what a person heard against what they should have heard; `expected[i]` answers `story.said[i]`. */
export function judge(story: Story, expected: readonly (readonly string[])[]): Judgement {
  const due = expected.flatMap((replies, owner) => replies.map((text) => ({ text, owner })));
  const came = story.heard.map((heard) => shown(heard.reply));
  const partner = align(
    due.map((one) => one.text),
    came,
  );
  return { findings: name(story.user, due, came, partner), answeredAt: times(expected, due, partner, story.heard) };
}

interface Due {
  readonly text: string;
  readonly owner: number;
}

/** For each due text the index of the heard one that stands for it in the longest common order, or -1. */
function align(due: readonly string[], came: readonly string[]): number[] {
  let same = 0;
  while (same < due.length && same < came.length && due[same] === came[same]) same++;
  const partner = due.map((_, index) => (index < same ? index : -1));
  const lengths = commonLengths(due.slice(same), came.slice(same));
  for (let i = same, j = same; i < due.length && j < came.length; ) {
    if (due[i] === came[j]) partner[i++] = j++;
    else if ((lengths[i + 1 - same]?.[j - same] ?? 0) >= (lengths[i - same]?.[j + 1 - same] ?? 0)) i++;
    else j++;
  }
  return partner;
}

/** lengths[i][j]: how many texts of due[i…] and came[j…] can be paired without crossing. */
function commonLengths(due: readonly string[], came: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: due.length + 1 }, () => new Uint32Array(came.length + 1));
  for (let i = due.length - 1; i >= 0; i--)
    for (let j = came.length - 1; j >= 0; j--) {
      const below = rows[i + 1];
      const row = rows[i];
      if (!row || !below) continue;
      row[j] = due[i] === came[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

/** Gives each text without a partner its name: moved, said again, something else; what is left over was lost. */
function name(user: number, due: readonly Due[], came: readonly string[], partner: readonly number[]): Finding[] {
  const known = new Set(due.map((one) => one.text));
  const missing = due.filter((_, index) => partner[index] === -1).map((one) => one.text);
  const taken = new Set(partner);
  const findings: Finding[] = [];
  let strangers = 0;
  came.forEach((text, index) => {
    if (taken.has(index)) return;
    const moved = missing.indexOf(text);
    if (moved >= 0) missing.splice(moved, 1);
    else if (!known.has(text)) strangers++;
    findings.push({ user, text, kind: moved >= 0 ? "reordered" : known.has(text) ? "doubled" : "wrong" });
  });
  // A wrong reply came in the place of a right one: that one is not counted a second time, as lost.
  return [...findings, ...missing.slice(strangers).map((text): Finding => ({ user, text, kind: "lost" }))];
}

function times(
  expected: readonly (readonly string[])[],
  due: readonly Due[],
  partner: readonly number[],
  heard: readonly Heard[],
): (number | null)[] {
  const answered = expected.map((): number | null => null);
  const broken = new Set<number>();
  due.forEach((one, index) => {
    const at = heard[partner[index] ?? -1]?.acceptedAt;
    if (at === undefined) broken.add(one.owner);
    else answered[one.owner] = Math.max(answered[one.owner] ?? 0, at);
  });
  return answered.map((at, owner) => (broken.has(owner) ? null : at));
}

export function count(findings: readonly Finding[]): Faults {
  const faults = noFaults();
  for (const finding of findings) faults[finding.kind]++;
  return faults;
}
