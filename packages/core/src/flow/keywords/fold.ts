import { withPlainChoice } from "../../model/written.ts";

/**
 * A text as keywords are compared: without case, accents, marks, punctuation and emoji; digits of any script and
 * emoji digits ("1️⃣", "🔟", "①", "❶") as plain ones. Letters of every script stay. A text of nothing but emoji stays as it is,
 * so that an emoji can be a keyword.
 */
export function fold(text: string): string {
  const folded = withPlainChoice(text.replaceAll("🔟", " 10 ").normalize("NFKD").toLowerCase().replace(/\p{M}/gu, ""))
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded === "" ? text.replace(/\s|\u200d|\ufe0f/g, "") : folded;
}
