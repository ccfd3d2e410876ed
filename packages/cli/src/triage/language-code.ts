/** Two letters (ISO 639-1), or the code of a variety, for what the models that come with Hotline call a language. */
const known: Readonly<Record<string, string>> = {
  af: "afr",
  am: "amh",
  ar: "ara",
  en: "eng",
  es: "spa",
  fr: "fra",
  ha: "hau",
  hi: "hin",
  ig: "ibo",
  ln: "lin",
  lg: "lug",
  nr: "nbl",
  om: "orm",
  pt: "por",
  rw: "kin",
  sn: "sna",
  so: "som",
  ss: "ssw",
  st: "sot",
  sw: "swa",
  tn: "tsn",
  ts: "tso",
  ve: "ven",
  wo: "wol",
  xh: "xho",
  yo: "yor",
  zu: "zul",
  arb: "ara",
  swh: "swa",
  gaz: "orm",
};

/** A language as ISO 639-3: `zul_Latn`, `zu-ZA` and `ZUL` are `zul`. What we have no name for stays as it is. */
export function languageCode(written: string): string {
  const [code = ""] = written.trim().toLowerCase().split(/[-_]/);
  return known[code] ?? code;
}
