import { changeLanguage } from "@hotline/core/flow/inspect/index.ts";
import type { AssetsJson } from "../inspection-json.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Definition {
  readonly uuid: string;
}

/** A flow with another base language: `x.to_spa.json` is what `x.json` becomes. */
export const changeOfLanguage: ConformanceKind = {
  name: "change-language",
  files: /(^|\/)definition\/[^/]+\.to_[a-z]{3}\.json$/,
  *run(file) {
    const [, name = "", language = ""] = /^(.+)\.to_([a-z]{3})$/.exec(file.name) ?? [];
    const expected = file.json<Definition>();
    yield judge(`change-language/${file.name}`, tidy(expected), () => {
      const { flows } = file.beside(`${name}.json`).json<AssetsJson & { readonly flows: readonly Definition[] }>();
      const flow = flows.find(({ uuid }) => uuid === expected.uuid);
      return tidy({ ...changeLanguage(flow, language), spec_version: "" });
    });
  },
};

/** Without what says nothing: empty lists, nulls, and the version, which a change of language leaves alone. */
function tidy(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(tidy);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries({ ...json, ...("spec_version" in json ? { spec_version: "" } : {}) });
  const said = entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(said.map(([key, value]) => [key, tidy(value)]));
}
