import { useLingui } from "@lingui/react/macro";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useViewer } from "../../../session/viewer.ts";
import { holderOf, type Row } from "../inbox.ts";
import type { Work } from "../use-work.ts";
import type { ComposerHandle } from "./composer/composer.tsx";
import type { OpenMenu } from "./head-actions.tsx";

interface KeysInput {
  readonly conversation: Row | undefined;
  readonly work: Work;
  readonly composer: React.RefObject<ComposerHandle | null>;
  readonly openMenu: (menu: OpenMenu) => void;
  readonly openLabels: () => void;
  readonly mayAnswer: boolean;
}

/** What operators do with the open conversation, each by one key. */
export function useConversationKeys({
  conversation,
  work,
  composer,
  openMenu,
  openLabels,
  mayAnswer,
}: KeysInput): void {
  const { t } = useLingui();
  const { memberId } = useViewer();
  const id = conversation?.contactId;
  const claim = () => {
    if (!conversation || !id) return;
    if (holderOf(conversation, memberId) === "nobody") void work.claim(id);
    else openMenu("handBack");
  };
  const finish = () => {
    if (!conversation || !id) return;
    void (conversation.state === "DONE" ? work.reopen([id]) : work.finish([id]));
  };
  const answering = [
    { keys: "r", label: t`Answer`, run: () => composer.current?.reply() },
    { keys: "enter", label: t`Answer`, run: () => composer.current?.reply() },
    { keys: "n", label: t`Note for the team`, run: () => composer.current?.note() },
    { keys: "c", label: t`Claim, or hand back`, run: claim },
    { keys: "e", label: t`Done, or reopen`, run: finish },
    { keys: "s", label: t`Put off`, run: () => openMenu("snooze") },
    { keys: "a", label: t`Give to somebody`, run: () => openMenu("assign") },
    { keys: "l", label: t`Labels`, run: openLabels },
  ];
  useShortcuts(t`Conversation`, mayAnswer ? answering : []);
}
