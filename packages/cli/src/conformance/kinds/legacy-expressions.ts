import { migrateTemplate } from "@hotline/core/flow/migrate/legacy/expression/template.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";

interface Case {
  readonly id: string;
  readonly old: string;
  readonly new: string;
  readonly default_to_self?: boolean;
}

/** Templates of the language before 13.0 in the current one. */
export const legacyExpressions: ConformanceKind = {
  name: "legacy-expressions",
  files: /(^|\/)legacy\/expressions-migration\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) {
      yield judge(one.id, one.new, () => migrateTemplate(one.old, { isItsOwnDefault: one.default_to_self ?? false }));
    }
  },
};
