import { iso6393 } from "iso-639-3";

/** In whose words teams name languages, beside each language's own. */
const tellers = ["en", "fr", "ar", "pt", "es"];

let names: ReadonlyMap<string, string> | undefined;

/** The three letters of a language that is written as a code, or by its name in itself or in a language of many teams. */
export function languageOf(written: string): string | null {
  names ??= allNames();
  return names.get(written.trim().toLowerCase()) ?? null;
}

/** Codes come before names: `is` is Icelandic, whatever else is called so. */
function allNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const key = name?.toLowerCase();
    if (key && !found.has(key)) found.set(key, code);
  };
  for (const { iso6393: code } of iso6393) add(code, code);
  for (const { iso6391, iso6393: code } of iso6393) add(iso6391, code);
  for (const { name, iso6393: code } of iso6393) add(name, code);
  const words = tellers.map((teller) => new Intl.DisplayNames(teller, { type: "language", fallback: "none" }));
  for (const { iso6391, iso6393: code } of iso6393) {
    if (!iso6391) continue;
    add(new Intl.DisplayNames(iso6391, { type: "language", fallback: "none" }).of(iso6391), code);
    for (const inWords of words) add(inWords.of(iso6391), code);
  }
  return found;
}
