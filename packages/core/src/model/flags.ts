/** What can be switched off on a busy day, with what people lose while it is. */
export const flags = {
  searchIndexing: {
    title: "Search indexing",
    loses: "New messages and contacts are not found by search until it is on again; then it catches up by itself.",
  },
  readMarks: {
    title: "Read marks and typing",
    loses: "People do not see blue ticks, nor that somebody is typing.",
  },
  outside: {
    title: "Classifiers outside",
    loses: "Journeys get the built-in model's view where they would ask a language model or another classifier.",
  },
  exports: {
    title: "Exports",
    loses: "Files of contacts and results that are asked for wait until it is on again.",
  },
  media: {
    title: "Media",
    loses:
      "Pictures, voice messages and files that people send are fetched later; after seven days WhatsApp forgets them.",
  },
  broadcasts: {
    title: "Broadcasts",
    loses: "Journeys and messages that are for many people at once wait until it is on again. Replies are not touched.",
  },
} as const satisfies Record<string, { readonly title: string; readonly loses: string }>;

export type FlagName = keyof typeof flags;

/** In the order in which load sheds them: what people miss least goes first. */
export const flagNames = Object.keys(flags) as readonly FlagName[];

export function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}
