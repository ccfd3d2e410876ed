import { tell } from "../../model/findings.ts";
import type { Project } from "../../model/project.ts";
import { fold } from "../keywords/fold.ts";
import type { Finding } from "./check-journeys.ts";

type Named = { readonly uuid: string; readonly name: string };

/** What is wrong with how journeys are begun and told apart, and can be seen only where all of them are together. */
export function checkBeginnings(
  { triggers }: Pick<Project, "triggers">,
  journeys: readonly Named[],
): readonly Finding[] {
  return [...twins(journeys), ...sharedKeywords(triggers, journeys)];
}

/** In the console, in lists of programs and in results, a journey is known by its name. */
function* twins(journeys: readonly Named[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { uuid, name } of journeys) {
    if (seen.has(name))
      yield {
        code: "same-name",
        severity: "warning",
        journey: name,
        flow: uuid,
        ...tell("SAME_NAME", { name }),
      };
    seen.add(name);
  }
}

/** Of two triggers with one keyword, the earlier one alone is ever heard; see `Keywords`. */
function* sharedKeywords(triggers: Project["triggers"], journeys: readonly Named[]): Iterable<Finding> {
  const names = new Map(journeys.map(({ uuid, name }) => [uuid, name]));
  const owners = new Map<string, string>();
  for (const trigger of triggers) {
    if (trigger.kind !== "keyword") continue;
    for (const [language, keywords] of Object.entries(trigger.keywords))
      for (const keyword of keywords) {
        const folded = `${trigger.match} ${fold(keyword)}`;
        const owner = owners.get(folded) ?? trigger.journey;
        owners.set(folded, owner);
        if (owner === trigger.journey) continue;
        yield {
          code: "shared-keyword",
          severity: "warning",
          journey: names.get(trigger.journey) ?? trigger.journey,
          flow: trigger.journey,
          language,
          ...tell("SHARED_KEYWORD", { keyword, journey: names.get(owner) ?? owner }),
        };
      }
  }
}
