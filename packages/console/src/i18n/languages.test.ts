import { expect, test } from "vitest";
import { closestLanguage } from "./languages.ts";

test("a regional tag finds its language, whatever its case", () => {
  expect(closestLanguage(["FR-be"]).code).toBe("fr");
});

test("the first wish that is spoken wins over later ones", () => {
  expect(closestLanguage(["sw", "ar-EG", "fr"]).code).toBe("ar");
});

test("somebody whose languages are not spoken gets English", () => {
  expect(closestLanguage(["sw", "xx"]).code).toBe("en");
  expect(closestLanguage([]).code).toBe("en");
});
