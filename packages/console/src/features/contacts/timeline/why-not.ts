import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** Why somebody was spared a message, by the server's word for it. */
const reasons: Readonly<Record<string, MessageDescriptor>> = {
  stopped: msg`The person has opted out.`,
  blocked: msg`The person is blocked.`,
  archived: msg`The person is archived.`,
  cancelled: msg`The broadcast was stopped before it reached the person.`,
  busy: msg`The person was in the middle of another journey.`,
  state: msg`It would hurt the person as things are.`,
  late: msg`The hotline was away, and it would have come a day late.`,
  window: msg`The person had not written for a day, and there was no template to say it by.`,
};

/** Of what was kept before reasons were, only this is known. */
const unknown = msg`It gave way to another journey, or the person wants, or may have, no messages.`;

export const whyNot = (skippedBy: string | null): MessageDescriptor =>
  (skippedBy === null ? undefined : reasons[skippedBy]) ?? unknown;
