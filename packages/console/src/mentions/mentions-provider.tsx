import { useSubscription } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { MentionsChangedDocument } from "../generated/graphql.ts";
import { useMay } from "../session/viewer.ts";
import { notify } from "../ui/notify.ts";
import { type Mention, MentionsContext, newIn } from "./mentions.ts";

/** Knows on every page what colleagues ask the viewer, and says so when it comes. */
export function MentionsProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useSubscription(MentionsChangedDocument, { skip: !useMay("conversations.read") });
  const mentions = data?.mentionsChanged;
  useWord(mentions);
  return <MentionsContext value={mentions ?? []}>{children}</MentionsContext>;
}

function useWord(mentions: readonly Mention[] | undefined): void {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const before = useRef<readonly Mention[]>(undefined);
  useEffect(() => {
    if (mentions === undefined) return;
    // Who looks at the conversation sees the note itself.
    for (const { author, contactId, text } of newIn(before.current, mentions))
      if (pathname !== `/inbox/${contactId}`) notify.info(text, t`${author} asks for you`);
    before.current = mentions;
  }, [mentions, pathname, t]);
}
