import type { TriageFolder } from "./read-folder.ts";

/** Texts of which the files say two things, in a sentence each: a model can learn only one of them. */
export function contradictionsIn({ urgency, labels }: Pick<TriageFolder, "urgency" | "labels">): readonly string[] {
  const urgent = (urgency?.rules ?? []).flatMap(({ key, words, examples }) => [
    ...spoken(words, key),
    ...spoken(examples, key),
  ]);
  return [
    ...twofold("urgency", [...urgent, ...spoken(urgency?.notUrgent ?? {}, "notUrgent")]),
    ...twofold(
      "label",
      labels.map(({ text, label }) => ({ text, is: label })),
    ),
  ];
}

interface Example {
  readonly text: string;
  readonly is: string;
}

function spoken(texts: Readonly<Record<string, readonly string[]>>, is: string): readonly Example[] {
  return Object.values(texts).flatMap((all) => all.map((text) => ({ text, is })));
}

function twofold(what: string, examples: readonly Example[]): readonly string[] {
  const said = new Map<string, Set<string>>();
  for (const { text, is } of examples) {
    const key = text.trim().toLowerCase();
    said.set(key, (said.get(key) ?? new Set()).add(is));
  }
  return [...said]
    .filter(([, all]) => all.size > 1)
    .map(([text, all]) => `${what}: "${text}" stands under ${[...all].join(" and ")}: keep it under one.`);
}
