import { useCallback, useEffect, useState } from "react";
import { type Draft, emptyDraft, keepDraft, readDraft } from "./drafts.ts";

/** What is being written in a conversation; each has its own, and it is there again after a reload. */
export function useDraft(contactId: string): readonly [Draft, (draft: Draft) => void] {
  const [drafts, setDrafts] = useState<{ readonly contactId: string; readonly draft: Draft }>({
    contactId,
    draft: emptyDraft,
  });
  useEffect(() => setDrafts({ contactId, draft: readDraft(contactId) }), [contactId]);
  const change = useCallback(
    (draft: Draft) => {
      keepDraft(contactId, draft);
      setDrafts({ contactId, draft });
    },
    [contactId],
  );
  return [drafts.contactId === contactId ? drafts.draft : emptyDraft, change];
}
