import { windowEnd } from "@hotline/core/model/window.ts";
import { nameFor, phoneFor } from "../../policies/personal-data.ts";
import type { Viewer } from "../../policies/viewer.ts";
import type { InboxRow } from "../../store/inbox/list.ts";
import { readWords, type Words } from "../../store/inbox/words.ts";
import { type Context, defineLoader } from "../context.ts";
import type { Conversation, ConversationState } from "../generated/resolvers.ts";
import { shareRead } from "../share.ts";
import { contentFor } from "./content.ts";

const states = { open: "OPEN", snoozed: "SNOOZED", done: "DONE" } as const satisfies Record<
  InboxRow["state"],
  ConversationState
>;

const readShared = shareRead("words", (context) =>
  context.walled((tx) => readWords(tx, context.viewer.organisationId)),
);
const words = defineLoader(async (keys: readonly "words"[], context) => {
  const found = await readShared(context);
  return keys.map(() => found);
});

/** What the team calls things; read once a request. */
export const wordsOf = (context: Context): Promise<Words> => context.loader(words).load("words");

/** A row as this viewer may see it. */
export function conversationFor(
  viewer: Pick<Viewer, "hidesPersonalData">,
  row: InboxRow,
  { rules }: Pick<Words, "rules">,
): Conversation {
  const { claimedBy, claimedUntil, claimKind, lastMessage, lastInboundAt, reason } = row;
  const isHeld = claimedBy !== null && claimedUntil !== null && claimedUntil.getTime() > Date.now();
  const urgent = ruleOf(reason);
  return {
    ...row,
    name: nameFor(viewer, row.name),
    phone: phoneFor(viewer, row.phone),
    state: states[row.state],
    reasonName: urgent === null ? null : (rules.find(({ key }) => key === urgent)?.name ?? urgent),
    windowEndsAt: lastInboundAt && windowEnd(lastInboundAt),
    claim: isHeld ? { holder: claimedBy, isOutside: claimKind === "outside", until: claimedUntil } : null,
    lastMessage: lastMessage && {
      direction: lastMessage.direction === "i" ? "INBOUND" : "OUTBOUND",
      content: contentFor(lastMessage.content),
      at: lastMessage.at,
    },
  };
}

function ruleOf(reason: unknown): string | null {
  const urgent = typeof reason === "object" && reason !== null && "urgent" in reason ? reason.urgent : null;
  return typeof urgent === "string" ? urgent : null;
}
