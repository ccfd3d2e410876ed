import { expect, test } from "vitest";
import { conceptsOf, eachPhrase, wordBook } from "./word-book.ts";

function phrasesIn(list: string, text: string): readonly string[] {
  const book = wordBook([["sign", list]]);
  const words = text.split(" ");
  const told: string[] = [];
  for (const at of words.keys())
    eachPhrase(
      book,
      (place) => words[place],
      at,
      (concept) => told.push(concept),
    );
  return told;
}

test("a phrase is found whichever of its words may have more letters before or behind", () => {
  expect(phrasesIn("*poteza fahamu", "mama amepoteza fahamu")).toEqual(["sign"]);
  expect(phrasesIn("chok* me", "he choked me")).toEqual(["sign"]);
  expect(phrasesIn("eyes roll*", "eyes rolling back")).toEqual(["sign"]);
  expect(phrasesIn("kukosa *hewa*", "kukosa simu")).toEqual([]);
  expect(phrasesIn("kukosa *hewa*", "kukosa ukhewani")).toEqual(["sign"]);
  expect(phrasesIn("*poteza fahamu", "amepoteza simu")).toEqual([]);
});

const signs = (word: string) =>
  conceptsOf(
    [
      wordBook(
        [
          ["fit", "fitting, convuls*"],
          ["breathless", "suffocat*, breath*"],
        ],
        true,
      ),
    ],
    word,
  );

test("a slip is forgiven in the beginning of a long word as in a whole one", () => {
  expect(signs("sufocating")).toEqual(["breathless"]);
  expect(signs("convultions")).toEqual(["fit"]);
  expect(signs("convlusion")).toEqual(["fit"]);
  expect(signs("fiting")).toEqual(["fit"]);
});

test("a word that begins with another letter is another word, and a short beginning forgives nothing", () => {
  expect(signs("sitting")).toEqual([]);
  expect(signs("hitting")).toEqual([]);
  expect(signs("breach")).toEqual([]);
});
