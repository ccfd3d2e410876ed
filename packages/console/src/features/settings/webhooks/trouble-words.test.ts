import { keptTrouble, tellingTroubles } from "@hotline/core/model/telling.ts";
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, expect, test } from "vitest";
import { isolated } from "../../../i18n/isolated.ts";
import { troubleTexts } from "./trouble-texts.ts";
import { troubleWords } from "./trouble-words.ts";

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("in English the console says each trouble as core does", () => {
  const said = Object.entries(troubleTexts).map(([name, { message }]) => [name, message]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(Object.entries(tellingTroubles).map(([name, text]) => [name, compileMessage(text)])),
  );
});

test("a trouble is said in the viewer's language, with its detail as it was; an older sentence as it was kept", () => {
  const { STATUS, OTHER } = troubleTexts;
  i18n.loadAndActivate({
    locale: "fr",
    messages: {
      [STATUS.id ?? ""]: ["Il a répondu avec le statut ", ["detail"], "."],
      [OTHER.id ?? ""]: ["Échec : ", ["detail"]],
    },
  });
  expect(troubleWords(keptTrouble("STATUS", "503"))).toBe(`Il a répondu avec le statut ${isolated("503")}.`);
  expect(troubleWords(keptTrouble("OTHER", "two words\nand a line"))).toBe(
    `Échec : ${isolated("two words\nand a line")}`,
  );
  expect(troubleWords("It answered with status 500.")).toBe("It answered with status 500.");
});
