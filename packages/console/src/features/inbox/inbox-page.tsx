import { Trans, useLingui } from "@lingui/react/macro";
import { IconMessages } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useShortcuts } from "../../keys/use-shortcuts.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { ConversationPane } from "./conversation/conversation-pane.tsx";
import classes from "./inbox.module.css";
import { neighbour, wideEnough } from "./inbox.ts";
import { ListPane } from "./list/list-pane.tsx";
import { useList } from "./list/use-list.ts";
import { useView } from "./list/use-view.ts";
import { usePresence } from "./use-presence.ts";
import { useSetting } from "./use-setting.ts";
import { useWork } from "./use-work.ts";

/** Who waits, the conversation that is open, and who the person is: beside each other, or one at a time. */
export function InboxPage() {
  const { t } = useLingui();
  const { contactId } = useParams();
  const navigate = useNavigate();
  const setting = useSetting();
  const chosen = useView(setting);
  const inbox = useList(chosen.view);
  const work = useWork();
  const [checked, check] = useState<ReadonlySet<string>>(new Set());
  const [hasContext, showContext] = useState(() => window.matchMedia(wideEnough).matches);
  const { search } = chosen;
  const go = (step: 1 | -1) => {
    const next = neighbour(inbox.list.shown, contactId, step);
    if (next !== undefined) void navigate(`/inbox/${next}${search}`, { state: { byKey: true } });
  };
  const toggle = () => {
    if (contactId === undefined) return;
    const next = new Set(checked);
    if (!next.delete(contactId)) next.add(contactId);
    check(next);
  };
  useShortcuts(t`Inbox`, [
    { keys: "j", label: t`Next conversation`, run: () => go(1) },
    { keys: "k", label: t`Conversation before`, run: () => go(-1) },
    { keys: "x", label: t`Choose, for several at once`, run: toggle },
    { keys: "u", label: t`Back to the list`, run: () => void navigate(`/inbox${search}`) },
    { keys: "i", label: t`About this person`, run: () => showContext(!hasContext) },
    { keys: ".", label: t`Show new conversations`, run: inbox.showNew },
  ]);
  return (
    <Page title={t`Inbox`} fill hideTitle>
      <div
        className={classes["panes"]}
        data-open={contactId === undefined ? undefined : true}
        data-context={hasContext && contactId !== undefined ? true : undefined}
        style={{ position: "relative" }}
      >
        <ListPane {...{ chosen, setting, inbox, work, checked }} openId={contactId} onCheck={check} />
        {contactId === undefined ? (
          <NothingOpen />
        ) : (
          <ConversationPane
            // What is begun in one conversation, such as a reply to one of its messages, is no part of the next.
            key={contactId}
            {...{ contactId, setting, work, hasContext }}
            known={inbox.list.rows.get(contactId)}
            onContext={() => showContext(!hasContext)}
            backTo={`/inbox${search}`}
          />
        )}
      </div>
    </Page>
  );
}

function NothingOpen() {
  // Operators who look at no conversation are there, too, and keep what they have claimed.
  usePresence(undefined, false);
  return (
    <div className={classes["empty"]} data-pane="conversation">
      <EmptyState icon={IconMessages} title={<Trans>No conversation is open</Trans>}>
        <Trans>Choose one from the list, or press j.</Trans>
      </EmptyState>
    </div>
  );
}
