import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Tooltip, useDirection } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import classes from "./conversation.module.css";
import { HeadActions, type HeadActionsProps } from "./head-actions.tsx";
import { Standing } from "./standing.tsx";
import type { Presence } from "./use-thread.ts";

interface ConversationHeadProps extends HeadActionsProps {
  readonly presences: readonly Presence[];
  readonly hasContext: boolean;
  readonly onContext: () => void;
  readonly backTo: string;
}

export function ConversationHead(props: ConversationHeadProps) {
  const { conversation, setting, presences, hasContext, onContext, backTo } = props;
  const { t } = useLingui();
  const { memberId } = useViewer();
  const Back = useDirection().dir === "rtl" ? IconArrowRight : IconArrowLeft;
  const name = useFocusByKey();
  const mayAnswer = useMay("conversations.answer");
  const others = presences.filter((one) => one.memberId !== memberId);
  return (
    <header className={classes["head"]}>
      <div className={classes["headline"]}>
        <ActionIcon
          component={Link}
          to={backTo}
          variant="subtle"
          size="lg"
          aria-label={t`Back to the list`}
          hiddenFrom="sm"
        >
          <Back size={18} />
        </ActionIcon>
        <h2 ref={name} tabIndex={-1} className={classes["name"]}>
          <PersonName name={conversation.name} number={conversation.phone} />
        </h2>
        {mayAnswer ? <HeadActions {...props} /> : null}
        <Tooltip label={t`About this person`}>
          <ActionIcon
            variant={hasContext ? "light" : "subtle"}
            size="lg"
            aria-label={t`About this person`}
            aria-expanded={hasContext}
            onClick={onContext}
          >
            <IconInfoCircle size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Standing conversation={conversation} setting={setting} />
      {others.length > 0 ? (
        <div className={classes["typing"]} role="status">
          {others.map((one) => {
            const name = setting.nameOf(one.memberId) ?? t`Somebody`;
            return (
              <div key={one.memberId}>{one.isTyping ? t`${name} is writing here` : t`${name} looks at this, too`}</div>
            );
          })}
        </div>
      ) : null}
    </header>
  );
}

/** Who comes by a key is told whose conversation it is, and goes on from there: not from the top of the page. */
function useFocusByKey() {
  const name = useRef<HTMLHeadingElement>(null);
  const state: unknown = useLocation().state;
  const byKey = typeof state === "object" && state !== null && "byKey" in state;
  useEffect(() => {
    if (byKey) name.current?.focus({ preventScroll: true });
  }, [byKey]);
  return name;
}
