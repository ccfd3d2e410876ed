import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { textsOf, versionsOf } from "../texts.ts";

/** Translations with more or fewer items than the base: wrong choices, or words that are ignored. */
export const unevenTranslation: Check = {
  code: "uneven-translation",
  severity: "warning",
  *find(journey) {
    for (const text of journey.nodes.flatMap(textsOf)) {
      const wanted = text.texts.length;
      for (const { language, texts } of versionsOf(journey, text)) {
        if (language === undefined || texts.length === wanted) continue;
        const isCase = text.of === "case";
        const property = text.property.replace("_", " ");
        const values = { property, found: texts.length, wanted, language, base: journey.language };
        yield {
          node: text.node,
          ...(text.action && { action: text.action }),
          language,
          ...(isCase && { severity: "error" as const }),
          ...tell(isCase ? "UNEVEN_CASE" : "UNEVEN", values),
        };
      }
    }
  },
};
