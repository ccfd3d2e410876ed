import { type Kind, withTriage } from "../entry.ts";

/** The messages by which new models are judged. There is one set, called `set`. */
export const golden: Kind = {
  // A new model is measured on it, so it asks for a training too.
  teaches: true,
  read: ({ triage }) => new Map(triage && triage.golden.length > 0 ? [["set", { golden: triage.golden }]] : []),
  write: (live, _key, body) => withTriage(live, (triage) => ({ ...triage, golden: body?.golden ?? [] })),
};
