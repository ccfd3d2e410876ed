import { none } from "@hotline/core/model/training.ts";
import { audit } from "../../store/audit.ts";
import { alarm, calm } from "../../store/inbox/change.ts";
import { readMessages } from "../../store/inbox/thread.ts";
import { type CorrectionKind, proposeCorrection } from "../../store/triage-corrections.ts";
import { correctable } from "../../triage/corrected.ts";
import { because, notFound } from "../errors.ts";
import type { CorrectionKind as KindInput, MutationResolvers } from "../generated/resolvers.ts";
import { itemsFor } from "./thread-item.ts";

const kinds: Readonly<Record<KindInput, CorrectionKind>> = { LABEL: "label", ANSWER: "answer", URGENCY: "urgency" };

function unknown(kind: CorrectionKind, name: string) {
  switch (kind) {
    case "label":
      return because("NO_LABEL", { label: name });
    case "answer":
      return because("NO_ANSWER", { answer: name });
    case "urgency":
      return because("NO_SIGN", { sign: name });
  }
}

/** One click says what was right; who looks after triage approves it, and then it is learned. */
export const correctTriage: NonNullable<MutationResolvers["correctTriage"]> = async (_, args, context) => {
  const { messageId, shouldBe } = args;
  const { organisationId, memberId, name } = context.viewer;
  let changed: string | undefined;
  const row = await context.walled(async (tx) => {
    const [message] = await readMessages(tx, organisationId, [messageId]);
    if (message?.direction !== "i") throw notFound("This message");
    const kind = kinds[args.kind];
    if (!(await correctable(tx, organisationId, kind)).includes(shouldBe)) throw unknown(kind, shouldBe);
    const correction = { message: { id: messageId }, kind, shouldBe, by: name };
    const { isNew } = await proposeCorrection(tx, organisationId, correction);
    if (kind === "urgency")
      changed =
        shouldBe === none.urgency
          ? await calm(tx, organisationId, messageId)
          : await alarm(tx, organisationId, { messageId, rule: shouldBe });
    if (isNew) await audit(tx, context.viewer, "triage.corrected", messageId, { kind, shouldBe, by: memberId });
    const [now] = await readMessages(tx, organisationId, [messageId]);
    return now;
  });
  const [item] = row ? await itemsFor(context, [row]) : [];
  if (item?.__typename !== "ThreadMessage") throw notFound("This message");
  context.touch("answers");
  if (changed !== undefined) context.touch("conversation", [changed]);
  return item;
};
