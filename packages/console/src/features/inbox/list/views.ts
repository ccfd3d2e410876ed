import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ConversationFilter } from "../../../generated/graphql.ts";
import type { View } from "../inbox.ts";

/** The lists that everybody has. */
export interface StandardView {
  readonly key: string;
  readonly label: MessageDescriptor;
  readonly view: (memberId: string) => View;
  /** Of the counts of the inbox. */
  readonly count?: "waiting" | "open" | "mine" | "unassigned" | "snoozed" | "mentions";
}

const inbox = (filter: ConversationFilter): View => ({ kind: "inbox", filter });

export const standardViews: readonly StandardView[] = [
  {
    key: "open",
    label: msg({ message: "Open", context: "conversations" }),
    view: () => inbox({ state: "OPEN" }),
    count: "open",
  },
  { key: "waiting", label: msg`Waiting`, view: () => inbox({ state: "OPEN", waits: true }), count: "waiting" },
  { key: "mine", label: msg`Mine`, view: (assignee) => inbox({ state: "OPEN", assignee }), count: "mine" },
  {
    key: "unassigned",
    label: msg`Nobody’s`,
    view: () => inbox({ state: "OPEN", unassigned: true }),
    count: "unassigned",
  },
  {
    key: "mentions",
    label: msg`Mentions of me`,
    view: () => inbox({ mentionsMe: true }),
    count: "mentions",
  },
  {
    key: "snoozed",
    label: msg({ message: "Put off", context: "conversations" }),
    view: () => inbox({ state: "SNOOZED" }),
    count: "snoozed",
  },
  { key: "done", label: msg({ message: "Done", context: "conversations" }), view: () => inbox({ state: "DONE" }) },
  { key: "all", label: msg`All conversations`, view: () => ({ kind: "all" }) },
];
