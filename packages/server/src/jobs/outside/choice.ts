import type { AnswerDefinition } from "@hotline/core/model/triage.ts";
import { type Choice, choiceRequest, OutsideError, readChoice } from "@hotline/core/triage/outside/index.ts";
import { endpoint, type OutsideKind, type Question } from "./kind.ts";
import { askService, type Service } from "./service.ts";

/** A language model that may choose one approved answer, and say nothing else. It does not tell how sure it is. */
export const choice: OutsideKind = {
  name: "the language model",
  asker({ openai }) {
    const model = openai?.model;
    if (openai === undefined || model === undefined) return null;
    const ask = async (question: Question, service: Service) => {
      const { key } = await choose(question, model, service);
      return { intents: key === null ? [] : [{ name: key, confidence: 1 }] };
    };
    return { ...endpoint(openai), ask };
  },
};

/** Lets a language model choose among the approved answers. Throws `OutsideError`. */
export async function choose(question: Question, model: string, service: Service, guidance = ""): Promise<Choice> {
  const options = question.answers.map((answer) => ({ key: answer.key, title: titleOf(answer) }));
  if (options.length === 0) throw new OutsideError("there are no approved answers to choose among");
  return readChoice(await askService(service, choiceRequest(model, question.text, options, guidance)), options);
}

function titleOf({ key, title }: AnswerDefinition): string {
  return title["eng"] ?? Object.values(title)[0] ?? key;
}
