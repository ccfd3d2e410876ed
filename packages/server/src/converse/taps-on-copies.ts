import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import { parseChoiceId } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import type { Work } from "../store/claim-inbox.ts";
import { readPrompts } from "../store/repeat-prompts.ts";
import { readUntapped } from "../store/untapped-prompts.ts";

/** A tap on another message than the one that asks now. */
interface OldTap {
  readonly work: Work;
  readonly content: Extract<InboundContent, { kind: "choice" }>;
  readonly prefix: string;
  readonly index: number;
  /** The message that asks now. */
  readonly promptId: string;
}

/**
 * The work, in which a tap on an older copy of the very question that is open is one on the newest: who scrolled up to it
 * sees no difference. Asks nothing where all taps are on the newest, as nearly all are.
 */
export async function tapsOnCopies(tx: pg.PoolClient, works: readonly Work[]): Promise<readonly Work[]> {
  const taps = firstOfEach(works.flatMap((work) => oldTapIn(work) ?? []));
  if (taps.length === 0) return works;
  const old = await readUntapped(
    tx,
    taps.map(({ prefix }) => prefix),
    taps.map(({ work }) => work.messageId),
  );
  const open = await readPrompts(
    tx,
    taps.map(({ promptId }) => promptId),
  );
  const meant = new Map(
    taps.filter((tap) => isCopy(tap, old.get(tap.prefix), open.get(tap.promptId))).map((tap) => [tap.work, tap]),
  );
  return works.map((work) => {
    const tap = meant.get(work);
    return tap ? { ...work, content: { ...tap.content, id: `${tap.promptId}:${tap.index}` } } : work;
  });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function oldTapIn(work: Work): OldTap | null {
  const content = work.content as InboundContent | null;
  const promptId = work.conversation?.session ? work.conversation.promptId : null;
  if (work.kind !== "message" || content?.kind !== "choice" || !promptId) return null;
  const { prefix, index } = parseChoiceId(content.id) ?? { prefix: "", index: 0 };
  return uuid.test(prefix) && prefix !== promptId ? { work, content, prefix, index, promptId } : null;
}

/** A button that was tapped twice in a row, too, means one answer. */
function firstOfEach(taps: readonly OldTap[]): readonly OldTap[] {
  return [...Map.groupBy(taps, ({ prefix }) => prefix).values()].flatMap(([first]) => first ?? []);
}

/** Whether two messages show the same, apart from what a tap brings back. */
function isCopy({ prefix, promptId }: OldTap, old: OutboundContent | undefined, open: OutboundContent | undefined) {
  const shown = (content: OutboundContent, id: string) => JSON.stringify(content).replaceAll(id, "");
  return old !== undefined && open !== undefined && shown(old, prefix) === shown(open, promptId);
}
