import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { EntryKind } from "../../generated/graphql.ts";

/** A part of an entry as the editor shows it. */
export interface PartShown {
  readonly part: TextPart | ListPart;
  readonly label: MessageDescriptor;
  readonly hint?: MessageDescriptor;
  /** What WhatsApp takes; none for what is never sent. */
  readonly limit?: number;
  /** Said to people, and shown as they will see it. */
  readonly isSaid?: boolean;
  /** May stay empty: the hint says what is said then. */
  readonly isOptional?: boolean;
}

export type TextPart = "title" | "text" | "reply";
export type ListPart = "questions" | "words" | "examples";

export interface KindShown {
  readonly kind: EntryKind;
  /** In the address. */
  readonly slug: string;
  readonly one: MessageDescriptor;
  readonly create: MessageDescriptor;
  /** Said where there are none, with how they come about. */
  readonly none?: { readonly title: MessageDescriptor; readonly how: MessageDescriptor };
  /** Where the list of them is. */
  readonly back: string;
  readonly hasName: boolean;
  readonly hasStops: boolean;
  readonly texts: readonly PartShown[];
  readonly lists: readonly PartShown[];
}

const text = 4096;
const title = 72;

/** How each kind of entry is edited. A new kind is an entry here. */
const kindsShown: readonly KindShown[] = [
  {
    kind: "ANSWER",
    slug: "answer",
    one: msg`Answer`,
    create: msg`New answer`,
    none: {
      title: msg`There are no answers yet`,
      how: msg`An answer is an approved reply with questions as people ask them. It is given when a message is like those.`,
    },
    back: "/answers",
    hasName: false,
    hasStops: false,
    texts: [
      {
        part: "title",
        label: msg`Title`,
        hint: msg`People choose by it: 24 characters are shown large in a list.`,
        limit: title,
      },
      { part: "text", label: msg`Answer`, limit: text, isSaid: true },
    ],
    lists: [
      {
        part: "questions",
        label: msg`Example questions`,
        hint: msg`What people really write is worth more than what we think up. Three will do, ten are good.`,
      },
    ],
  },
  {
    kind: "CONTENT",
    slug: "content",
    one: msg`Content`,
    create: msg`New content`,
    none: {
      title: msg`There are no contents yet`,
      how: msg`A content is a text that journeys say by its name, so that it can be changed without touching them.`,
    },
    back: "/answers/content",
    hasName: false,
    hasStops: false,
    texts: [{ part: "text", label: msg`Text`, limit: text, isSaid: true }],
    lists: [],
  },
  {
    kind: "LABEL",
    slug: "label",
    one: msg`Label`,
    create: msg`New label`,
    none: {
      title: msg`There are no labels yet`,
      how: msg`A label says what a message is about. It is learned from the examples that you give it.`,
    },
    back: "/answers/triage?tab=labels",
    hasName: false,
    hasStops: false,
    texts: [],
    lists: [{ part: "examples", label: msg`Examples`, hint: msg`Messages that have this label.` }],
  },
  {
    kind: "URGENCY_RULE",
    slug: "rule",
    one: msg`Warning sign`,
    create: msg`New warning sign`,
    none: {
      title: msg`There are no warning signs yet`,
      how: msg`Whoever writes of one is told at once what to do, and comes first in the inbox.`,
    },
    back: "/answers/triage",
    hasName: true,
    hasStops: false,
    texts: [
      {
        part: "reply",
        label: msg`Said at once`,
        hint: msg`Without it the general words are said.`,
        limit: text,
        isSaid: true,
        isOptional: true,
      },
    ],
    lists: [
      { part: "words", label: msg`In words`, hint: msg`What the sign is called: heavy bleeding.` },
      { part: "examples", label: msg`Examples`, hint: msg`Messages of people who are in this danger.` },
    ],
  },
  {
    kind: "URGENCY",
    slug: "urgency",
    one: msg`All warning signs`,
    create: msg`All warning signs`,
    back: "/answers/triage",
    hasName: false,
    hasStops: false,
    texts: [{ part: "reply", label: msg`Said at once`, limit: text, isSaid: true }],
    lists: [
      { part: "examples", label: msg`Only sounds urgent`, hint: msg`Messages that must not ring: I am not bleeding.` },
    ],
  },
  {
    kind: "STATE",
    slug: "state",
    one: msg`Sensitive state`,
    create: msg`New sensitive state`,
    none: {
      title: msg`There are no sensitive states yet`,
      how: msg`In such a state, as after a loss, messages that would hurt are not sent.`,
    },
    back: "/answers/triage?tab=states",
    hasName: true,
    hasStops: true,
    texts: [{ part: "reply", label: msg`Said to whoever tells it`, limit: text, isSaid: true }],
    lists: [{ part: "words", label: msg`In words`, hint: msg`Phrases with which people tell it: lost my baby.` }],
  },
  {
    kind: "GOLDEN",
    slug: "golden",
    one: msg`Golden set`,
    create: msg`Golden set`,
    back: "/answers/triage",
    hasName: false,
    hasStops: false,
    texts: [],
    lists: [],
  },
  {
    kind: "DATA_SOURCE",
    slug: "data",
    one: msg`Data source`,
    create: msg`New data source`,
    back: "/answers/data",
    hasName: false,
    hasStops: false,
    texts: [],
    lists: [],
  },
];

export function kindBySlug(slug: string): KindShown | undefined {
  return kindsShown.find((each) => each.slug === slug);
}

export function shownKind(kind: EntryKind): KindShown {
  const found = kindsShown.find((each) => each.kind === kind);
  if (!found) throw new Error(`There is no kind of entry called ${kind}.`);
  return found;
}

/** Where an entry is edited. */
export function entryHref(kind: EntryKind, key: string): string {
  return `/answers/${shownKind(kind).slug}/${encodeURIComponent(key)}`;
}
