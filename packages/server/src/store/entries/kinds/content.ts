import type { Kind } from "../entry.ts";

/** Texts that journeys and triage say: `settings.content`. */
export const content: Kind = {
  teaches: false,
  read: ({ settings }) => new Map(Object.entries(settings.content ?? {}).map(([key, text]) => [key, { text }])),
  write: (live, key, body) => {
    const { [key]: _, ...others } = live.settings.content ?? {};
    const content = body ? { ...live.settings.content, [key]: body.text ?? {} } : others;
    return { ...live, settings: { ...live.settings, content } };
  },
};
