import { migrateFlow, rewriteTemplates, templateFields } from "@hotline/core/flow/migrate/index.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { seededUuids } from "../uuids.ts";

interface Case {
  readonly id: string;
  readonly original: unknown;
  readonly migrated: unknown;
}

/** Definitions of one version brought to that in the name of the file. */
export const migrations: ConformanceKind = {
  name: "migrations",
  files: /(^|\/)migrations\/\d+\.\d+\.\d+\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const one of file.json<Cases<Case>>().cases) {
      yield judge(one.id, one.migrated, () => migrateFlow(one.original, { newId: seededUuids(), to: file.name }));
    }
  },
};

type Definition = Readonly<Record<string, unknown>> & { readonly spec_version: string };

/** Every template of a definition, found by writing it in capitals. */
export const rewrites: ConformanceKind = {
  name: "rewrites",
  files: /(^|\/)migrations\/rewrite\/[^.]+\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const definition = file.json<Definition>();
    const capitals = file.beside(`${file.name}.upper.json`).json<Definition>();
    yield judge(`rewrite/${file.name}`, capitals, () =>
      rewriteTemplates(definition, definition.spec_version, (template) => template.toUpperCase()),
    );
  },
};

/** Where the templates are, version by version. */
export const templateFieldsByVersion: ConformanceKind = {
  name: "template-fields",
  files: /(^|\/)migrations\/template-fields-by-version\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    for (const [version, fields] of Object.entries(file.json<Readonly<Record<string, unknown>>>())) {
      yield judge(`template-fields/${version}`, fields, () => templateFields(version));
    }
  },
};
