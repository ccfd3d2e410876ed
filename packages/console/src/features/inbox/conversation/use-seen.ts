import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect } from "react";
import { useMentions } from "../../../mentions/mentions.ts";
import type { Row } from "../inbox.ts";
import type { Work } from "../use-work.ts";

/** Whoever looks at a conversation has read what is there; a page in the background is not looked at. */
export function useSeen(contactId: string, conversation: Row | undefined, work: Work, may: boolean): void {
  const unread = conversation?.unread ?? 0;
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (!may || !isSeen || unread === 0) return;
    void work.seen(contactId);
  }, [contactId, unread, work, may, isSeen]);
}

/** The same for what colleagues said there to whoever looks, now or while they look. */
export function useMentionsSeen(contactId: string, work: Work): void {
  const mentions = useMentions().filter((one) => one.contactId === contactId).length;
  const isSeen = useDocumentVisibility() === "visible";
  useEffect(() => {
    if (isSeen && mentions > 0) void work.seen(contactId);
  }, [contactId, mentions, work, isSeen]);
}
