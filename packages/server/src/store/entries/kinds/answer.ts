import { type Kind, put, withTriage } from "../entry.ts";

/** Approved answers with their example questions. */
export const answer: Kind = {
  teaches: true,
  read: ({ triage }) =>
    new Map((triage?.answers ?? []).map(({ key, title, text, questions }) => [key, { title, text, questions }])),
  write: (live, key, body) =>
    withTriage(live, (triage) => ({
      ...triage,
      answers: put(
        triage.answers,
        key,
        body && { key, title: body.title ?? {}, text: body.text ?? {}, questions: body.questions ?? {} },
      ),
    })),
};
