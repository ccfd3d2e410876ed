import { findings } from "@hotline/core/model/findings.ts";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { expect, test } from "vitest";
import { findingTexts } from "./finding-texts.ts";

test("in English the console says what is wrong with a journey as `hotline check` does", () => {
  const said = Object.entries(findingTexts).map(([name, { text, advice }]) => [name, [text.message, advice.message]]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(
      Object.entries(findings).map(([name, texts]) => [name, texts.map((text) => compileMessage(text))]),
    ),
  );
});
