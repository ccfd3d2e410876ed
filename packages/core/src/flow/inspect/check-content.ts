import { tell } from "../../model/findings.ts";
import type { Project } from "../../model/project.ts";
import type { Finding } from "./check-journeys.ts";

/** The contents that are not there in one of the project's languages. */
export function checkContent({ content, languages }: Pick<Project, "content" | "languages">): readonly Finding[] {
  return Object.entries(content).flatMap(([key, texts]) =>
    languages
      .filter((language) => texts[language] === undefined)
      .map((language) => ({
        code: "missing-translation",
        severity: "warning",
        journey: "content",
        flow: "",
        node: key,
        language,
        ...tell("UNTRANSLATED_CONTENT", { key, language }),
      })),
  );
}
