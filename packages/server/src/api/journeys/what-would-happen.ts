import { decide } from "@hotline/core/play/decide.ts";
import { rulesOf } from "@hotline/core/play/rules.ts";
import { safetyWord } from "@hotline/core/triage/safety/index.ts";
import { because } from "../errors.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import { allJourneys, settingsOf } from "./loaders.ts";

/** As long as a message of WhatsApp may be. */
const longest = 4096;
const does = { start: "START", resume: "ANSWER", repeat: "NOTHING", nothing: "NOTHING" } as const;

/** The decision of the real thing, by the same rules; it only asks. */
export const whatWouldHappen: NonNullable<QueryResolvers["whatWouldHappen"]> = async (_, { said }, context) => {
  const { text, language, isNew, isWaiting } = said;
  if (text.trim() === "" || [...text].length > longest) throw because("MESSAGE_LENGTH");
  if (safetyWord(text, language ?? undefined)?.kind === "optOut")
    return { does: "NOTHING", because: "optOut", isSlip: false };
  const [settings, journeys] = await Promise.all([
    context.loader(settingsOf).load("own"),
    context.loader(allJourneys).load("all"),
  ]);
  const live = new Map(journeys.filter(({ newest }) => !newest.withdrawn).map((one) => [one.id, one]));
  const standing = { waiting: isWaiting, promptId: null, lateTaps: "accept", isNew } as const;
  const decision = decide(
    { kind: "text", text },
    standing,
    rulesOf(settings.triggers, (id) => live.has(id)),
  );
  const { because: reason, keyword, language: spoken, how } = decision.reason;
  const starts = decision.kind === "start" ? decision.journey : null;
  return {
    ...{
      does: does[decision.kind],
      because: reason,
      keyword: keyword ?? null,
      language: spoken ?? null,
      isSlip: how === "slip",
    },
    ...{ journeyId: starts, journeyName: starts === null ? null : (live.get(starts)?.name ?? null) },
  };
};
