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
      return tidy(changeLanguage(flow, language));
    });
  },
};

/** Without what says nothing: empty lists and nulls. */
function tidy(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(tidy);
  if (typeof json !== "object" || json === null) return json;
  const said = Object.entries(json).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said.map(([key, value]) => [key, tidy(value)]));
}
