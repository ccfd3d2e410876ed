import { readTrouble } from "@hotline/core/model/telling.ts";
import { filledIn } from "../../../i18n/filled-in.ts";
import { isolated } from "../../../i18n/isolated.ts";
import { troubleTexts } from "./trouble-texts.ts";

/**
 * Why another system did not hear something, in the language of who reads it. Its detail is an address, a figure or English of
 * another program; what has no name is told as it was kept.
 */
export function troubleWords(kept: string): string {
  const trouble = readTrouble(kept);
  return trouble ? filledIn(troubleTexts[trouble.name], { detail: isolated(trouble.detail) }) : kept;
}
