import { expect, test } from "vitest";
import { datesIn, numbersIn, yesOrNo } from "./index.ts";

const today = "2030-08-20";

test.each([
  ["ha ke tsebe", "sot"],
  ["não sei", "por"],
  ["no sé", "spa"],
  ["لا أعرف", "ara"],
  ["नहीं पता", "hin"],
])("%j (%s) says that somebody does not know, which is neither yes nor no", (message, language) => {
  expect(yesOrNo(message, language)).toBeNull();
  expect(yesOrNo(message)).toBeNull();
});

test.each([
  ["أيوة", "ara", "yes"],
  ["اه", "ara", "yes"],
  ["ehhe", "zul", "yes"],
  ["ay cha", "zul", "no"],
  ["ha ke a ya", "sot", "no"],
])("%j (%s) is how people say %s", (message, language, answer) => {
  expect(yesOrNo(message, language)?.answer).toBe(answer);
});

test.each([
  ["watoto wanne", "swa", [4]],
  ["nina watoto wawili", "swa", [2]],
  ["nginezingane ezintathu", "zul", [3]],
  ["ababili", "zul", [2]],
  ["eziyisithupha", "zul", [6]],
  ["ndinabantwana ababini", "xho", [2]],
  ["bana ba babedi", "sot", [2]],
  ["do bachche", "hin", [2]],
  ["pachees", "hin", [25]],
  ["amashumi amabili nanhlanu", "zul", []],
  ["my teen daughter", "eng", []],
  ["it is mine, das bees", "eng", []],
  ["my teen daughter", undefined, []],
])("what is counted changes its number with it: %s (%s) says %j", (message, language, values) => {
  expect(numbersIn(message, language).map(({ value }) => value)).toEqual(values);
});

test.each([
  ["امبارح", "ara", "2030-08-19"],
  ["pichle mangalwar", "hin", "2030-08-13"],
])("%s (%s) is a day as people write it: %s", (message, language, day) => {
  expect(datesIn(message, { today, language })[0]?.day).toBe(day);
});
