import { z } from "zod";
import { type Guess, type OutsideRequest, readAs } from "./guess.ts";

const intent = z.object({ name: z.string().nullable(), confidence: z.number().min(0).max(1) });
const entity = z.object({ entity: z.string(), value: z.unknown(), confidence_entity: z.number().optional() });
const parsed = z.object({
  intent,
  intent_ranking: z.array(intent).default([]),
  entities: z.array(entity).default([]),
});

/** The intent by which Rasa says that it is not sure of any. */
const unsure = "nlu_fallback";

export function rasaRequest(text: string): OutsideRequest {
  return { path: "model/parse", body: { text } };
}

/** What Rasa says of a text. Throws `OutsideError`. */
export function readRasa(answer: unknown): Guess {
  const { intent: best, intent_ranking, entities } = readAs(parsed, answer);
  const told = entitiesOf(entities);
  if (best.name === null || best.name === unsure) return { intents: [], ...told };
  const others = intent_ranking.filter(({ name }) => name !== best.name);
  const intents = [best, ...others].flatMap(({ name, confidence }) =>
    name === null || name === unsure ? [] : [{ name, confidence }],
  );
  return { intents, ...told };
}

function entitiesOf(entities: readonly z.infer<typeof entity>[]): Pick<Guess, "entities"> {
  if (entities.length === 0) return {};
  const found = new Map<string, object[]>();
  for (const { entity: name, value, confidence_entity: confidence = 1 } of entities)
    found.set(name, [...(found.get(name) ?? []), { value, confidence }]);
  return { entities: Object.fromEntries(found) };
}
