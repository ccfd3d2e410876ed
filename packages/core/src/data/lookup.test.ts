import { expect, test } from "vitest";
import { lookup } from "./lookup.ts";
import type { DataTable } from "./table.ts";

const now = Date.UTC(2031, 4, 3);

function countries(...keys: readonly string[]): DataTable {
  const rows = keys.map((key, at) => ({
    key,
    names: [key],
    date: "2031-05-02",
    values: { confirmed: 1000 * (at + 1), deaths: at, recovered: null },
    before: { date: "2031-05-01", values: { confirmed: 900, deaths: at, recovered: null } },
  }));
  return {
    key: "cases",
    kind: "countries",
    asOf: "2031-05-02",
    fetchedAt: now,
    version: "v",
    staleAfterSeconds: 60,
    rows,
  };
}

const world = countries(
  "KE",
  "ZA",
  "US",
  "CD",
  "CG",
  "KR",
  "NG",
  "NE",
  "AT",
  "AU",
  "GN",
  "GQ",
  "BR",
  "CI",
  "NZ",
  "SS",
  "GB",
);

/** `kenya → KE`, `congo → CD|CG` by names, or `missing`. */
function finds(query: string, want: string, language = "eng"): void {
  const found = lookup(world, query, language, now);
  const shown = found.kind === "found" ? found.key : found.kind === "choice" ? found.suggestions.join("|") : "missing";
  expect(`${query} → ${shown}`).toBe(`${query} → ${want}`);
}

test("a country is found by what people type", () => {
  for (const query of ["kenya", "KENYA ", "Kénya", "KE", "ken", "🇰🇪", "🇰🇪 please", "Quénia", "كينيا", "i-Kenya"])
    finds(query, "KE");
  for (const query of ["s africa", "South-Africa", "Afrique du Sud", "RSA", "mzansi", "África do Sul"])
    finds(query, "ZA");
  for (const query of ["جنوب أفريقيا", "جنوب افريقيا", "iNingizimu Afrika"]) finds(query, "ZA");
  for (const query of ["USA", "us", "U.S.A.", "the united states", "Etats-Unis", "EUA", "أمريكا"]) finds(query, "US");
  for (const query of ["uk", "England", "Reino Unido"]) finds(query, "GB");
  for (const query of ["Ivory Coast", "Cote dIvoire", "Costa do Marfim"]) finds(query, "CI");
});

test("one slip in a short name and two in a long one are forgiven", () => {
  finds("Keyna", "KE");
  finds("Kenia", "KE");
  finds("Suoth Afirca", "ZA");
  finds("Barzil", "BR");
  finds("Kxyna", "missing");
  finds("KX", "missing");
});

test("in isiZulu and isiXhosa a place is found behind what says that something is there", () => {
  finds("bangaki abanegciwane eKenya", "KE", "zul");
  finds("izibalo zaseNingizimu Afrika", "ZA", "zul");
  finds("eNingizimu Afrika", "ZA", "zul");
  finds("amatyala aseBrazil", "BR", "xho");
  finds("bangaki abanegciwane", "missing", "zul");
  finds("cases ekenyaland", "missing");
});

test("a name inside a sentence is found", () => {
  finds("how many cases in south africa please?", "ZA");
  finds("cas au Brésil", "BR");
});

test("what was found says how sure that is: by flag, name, code, in a sentence, by its beginning, or by a slip", () => {
  const by = (query: string) => {
    const found = lookup(world, query, "eng", now);
    return found.by ?? found.kind;
  };
  for (const query of ["🇰🇪", "🇰🇪 please"]) expect(by(query)).toBe("flag");
  for (const query of ["Kenya", "s africa", "Afrique du Sud"]) expect(by(query)).toBe("name");
  for (const query of ["KE", "uk"]) expect(by(query)).toBe("code");
  for (const query of ["cas en Afrique du Sud", "is it bad in the congo"]) expect(by(query)).toBe("sentence");
  expect(by("zealand")).toBe("beginning");
  for (const query of ["Keyna", "Austrlia"]) expect(by(query)).toBe("slip");
  expect(by("wash your hands")).toBe("missing");
});

test("what may mean several countries is a choice, never a guess", () => {
  finds("congo", "Congo - Kinshasa|Congo - Brazzaville");
  finds("korea", "South Korea|North Korea");
  finds("Austrlia", "Austria|Australia");
  finds("south", "South Africa|South Korea|South Sudan");
  finds("congo", "الكونغو - كينشاسا|الكونغو - برازافيل", "ara");
});

test("a choice's own names find one country each", () => {
  for (const language of ["eng", "fra", "ara", "por", "zul"]) {
    const choice = lookup(world, "congo", language, now);
    const names = choice.kind === "choice" ? choice.suggestions : [];
    const keys = names
      .map((name) => lookup(world, name, language, now))
      .map((each) => each.kind === "found" && each.key);
    expect(keys).toEqual(["CD", "CG"]);
  }
});

test("nothing is found for what is no name, or for a country that the table lacks", () => {
  for (const query of ["", "  ", "?!", "7", "asdfghjk", "Lesotho", "🇫🇷", "x".repeat(5000)]) finds(query, "missing");
});

test("a country that the table lacks is named in the person's language all the same", () => {
  expect(lookup(world, "مصر", "ara", now)).toEqual({
    kind: "missing",
    by: "name",
    named: { name: "مصر", flag: "🇪🇬" },
  });
  expect(lookup(world, "moçambique", "eng", now)).toMatchObject({ named: { name: "Mozambique" } });
  expect(lookup(world, "qqqq", "eng", now)).toEqual({ kind: "missing" });
});

test("a row is ready for a message in the language, with its own date", () => {
  const found = lookup(world, "kenya", "fra", now);
  expect(found).toMatchObject({
    kind: "found",
    row: {
      name: "Kenya",
      flag: "🇰🇪",
      confirmed: 1000,
      new_confirmed: 100,
      date: "2031-05-02",
      date_text: "2 mai 2031",
    },
  });
  expect(found.kind === "found" && found.row).toMatchObject({
    new_confirmed_text: "+100",
    recovered_text: "–",
    stale: false,
  });
});

test("a table that was not refreshed in time says that it is stale", () => {
  const found = lookup(world, "kenya", "eng", now + 61_000);
  expect(found.kind === "found" && found.row["stale"]).toBe(true);
});
