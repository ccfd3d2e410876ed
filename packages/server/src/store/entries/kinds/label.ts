import type { LabelledText } from "@hotline/core/model/triage.ts";
import { type ByLanguage, type Kind, withTriage } from "../entry.ts";

const unknown = "und";

/** A label is its examples; the label `oos` has those of "none of these". */
export const label: Kind = {
  teaches: true,
  read: ({ triage }) => {
    const byLabel = Map.groupBy(triage?.labels ?? [], (example) => example.label);
    return new Map([...byLabel].map(([key, examples]) => [key, { examples: byLanguage(examples) }]));
  },
  write: (live, key, body) =>
    withTriage(live, (triage) => ({ ...triage, labels: replaced(triage.labels, key, body?.examples ?? {}) })),
};

function byLanguage(examples: readonly LabelledText[]): ByLanguage<readonly string[]> {
  const groups = Map.groupBy(examples, ({ lang }) => lang ?? unknown);
  return Object.fromEntries([...groups].map(([language, all]) => [language, all.map(({ text }) => text)]));
}

/** Examples that stay keep their places among those of other labels, so that files differ by what was changed. */
function replaced(all: readonly LabelledText[], label: string, wanted: ByLanguage<readonly string[]>): LabelledText[] {
  const left = Object.entries(wanted).flatMap(([lang, texts]) =>
    texts.map((text): LabelledText => ({ text, label, ...(lang !== unknown && { lang }) })),
  );
  const take = (example: LabelledText) => {
    const at = left.findIndex(({ text, lang }) => text === example.text && lang === example.lang);
    return at < 0 ? [] : left.splice(at, 1);
  };
  const kept = all.flatMap((example) => (example.label === label ? take(example) : [example]));
  return [...kept, ...left];
}
