import { expect, test } from "vitest";
import { fakeEnv } from "../model/env.ts";
import { collate } from "./collation.ts";
import { toText } from "./conversions.ts";
import { findDate, findDateTime, findTime } from "./dates/human-dates.ts";
import { defaultEnvironment } from "./environment.ts";
import { findNumbers } from "./number-search.ts";
import { findPhones, parsePhone } from "./phones.ts";
import { snakeCase, tokenize, tokenizeByCharacters } from "./syntax/tokens.ts";
import { formatUrn, parseUrn } from "./urns.ts";

const plain = defaultEnvironment(fakeEnv(Date.UTC(2030, 0, 1, 9, 15)));
const dayFirst = { ...plain, dateFormat: "DD-MM-YYYY", timezone: "Africa/Nairobi" } as const;
const numbersIn = (source: string, format = plain.numberFormat) => [...findNumbers(source, format)].map(String);
const shown = (value: Parameters<typeof toText>[0] | undefined) => (value === undefined ? "nothing" : toText(value));

test("dates are found in the order of the environment, and impossible ones are passed over", () => {
  expect(shown(findDate("it was 3/4/2027 I think", dayFirst))).toBe("2027-04-03");
  expect(shown(findDate("31-02-2027 or 01-03-2027", dayFirst))).toBe("2027-03-01");
  expect(shown(findDate("2027-04-03 still counts at the start", dayFirst))).toBe("2027-04-03");
  expect(shown(findDate("in April", dayFirst))).toBe("nothing");
});

test("dates and times are found in digits of every script", () => {
  expect(shown(findDate("ولدت ١٢/٥/١٩٩٠", dayFirst))).toBe("1990-05-12");
  expect(shown(findDateTime("۳-۴-۲۰۲۷ ۱۸:۰۵", dayFirst))).toBe("2027-04-03T18:05:00.000000+03:00");
  expect(shown(findTime("सुबह ७:३०"))).toBe("07:30:00.000000");
});

test("years of two digits are past or near", () => {
  expect(shown(findDate("01-01-29", dayFirst))).toBe("2029-01-01");
  expect(shown(findDate("01-01-31", dayFirst))).toBe("1931-01-01");
});

test("a date is a datetime at midnight, at its own time, or now", () => {
  expect(shown(findDateTime("3.4.2027", dayFirst))).toBe("2027-04-03T00:00:00.000000+03:00");
  expect(shown(findDateTime("3.4.2027 at 6:05pm", dayFirst))).toBe("2027-04-03T18:05:00.000000+03:00");
  expect(shown(findDateTime("3.4.2027", dayFirst, true))).toBe("2027-04-03T12:15:00.000000+03:00");
  expect(shown(findDateTime("2027-04-03T10:00:00.25Z", dayFirst))).toBe("2027-04-03T10:00:00.250000Z");
});

test("times of day are found in either style", () => {
  expect(["12 am", "12pm", "0905", "25:00 then 7:30", "soon"].map((source) => shown(findTime(source)))).toEqual([
    "00:00:00.000000",
    "12:00:00.000000",
    "09:05:00.000000",
    "07:30:00.000000",
    "nothing",
  ]);
});

test("numbers are found in every numeral system and with the symbols of the environment", () => {
  expect(numbersIn("from 1,250 to -3.5")).toEqual(["1250", "-3.5"]);
  expect(numbersIn("عمري ٤٢ سنة")).toEqual(["42"]);
  expect(numbersIn("मैं ४२ साल, ၄၂, ௪௨, ４２")).toEqual(["42", "42", "42", "42"]);
  expect(numbersIn("1.250,75 Euro", { decimalSymbol: ",", digitGroupingSymbol: "." })).toEqual(["1250.75"]);
  expect(numbersIn("none, +5 neither")).toEqual([]);
});

test("phone numbers are read as from a country, and only possible ones count", () => {
  expect(findPhones("call 0788 300 400 or +254 712 345 678", "RW")).toEqual(["+250788300400", "+254712345678"]);
  expect(parsePhone("250788300400")).toBe("+250788300400");
  expect(parsePhone("12345", "RW")).toBe("");
});

test("words are runs of letters and digits, and each symbol is one", () => {
  expect(tokenize("Ndiyo, asante! 👍🏾 it's 5€")).toEqual(["Ndiyo", "asante", "👍", "🏾", "it's", "5", "€"]);
  expect(tokenizeByCharacters("a;b,,c", ";,")).toEqual(["a", "b", "c"]);
});

test("keys of results are made from their names", () => {
  expect(snakeCase(" Favourite Colour? ")).toBe("favourite_colour_");
  expect(snakeCase("Âge - ans")).toBe("âge_ans");
});

test("addresses come apart, and are shown as people write them", () => {
  expect(parseUrn("tel:+250788300400?channel=x#Ann%23")).toMatchObject({ scheme: "tel", display: "Ann#" });
  expect(formatUrn("tel:+250788300400")).toBe("0788 300 400");
});

test("letters that people use for one another can be taken as the same", () => {
  expect(collate("كلي", "arabic_variants")).toBe(collate("کلی", "arabic_variants"));
  expect(collate("YES")).toBe("yes");
});
