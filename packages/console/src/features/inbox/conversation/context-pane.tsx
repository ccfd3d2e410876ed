import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Drawer, Select, TagsInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNumberNames } from "../../../session/use-number-names.ts";
import { useMay } from "../../../session/viewer.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { isWindowOpen, type Row, wideEnough } from "../inbox.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./conversation.module.css";

interface ContextPaneProps {
  readonly conversation: Row;
  readonly setting: Setting;
  readonly work: Work;
  /** Somebody asked for the labels by their key: the keyboard goes there. */
  readonly wantsLabels: boolean;
  readonly onLabelsLeft: () => void;
  readonly onClose: () => void;
}

/** Who the person is, and where the conversation belongs: beside it, or over it where there is no room. */
export function ContextPane({ onClose, ...rest }: ContextPaneProps) {
  const { t } = useLingui();
  const isWide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false });
  const [beganWide] = useState(isWide);
  // A window that becomes narrow, or a tablet that is turned, must not put it over what somebody does.
  const isInTheWay = beganWide && !isWide;
  useEffect(() => {
    if (isInTheWay) onClose();
  }, [isInTheWay, onClose]);
  const about = <About {...rest} />;
  if (isInTheWay) return null;
  if (isWide)
    return (
      <aside className={classes["context"]} aria-label={t`About this person`}>
        {about}
      </aside>
    );
  return (
    <Drawer opened onClose={onClose} position="right" size="19rem" title={t`About this person`}>
      <div className={classes["about"]}>{about}</div>
    </Drawer>
  );
}

function About({ conversation, setting, work, wantsLabels, onLabelsLeft }: Omit<ContextPaneProps, "onClose">) {
  const { t } = useLingui();
  const mayAnswer = useMay("conversations.answer");
  const labelsField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wantsLabels) labelsField.current?.focus();
  }, [wantsLabels]);
  const { contactId, labels } = conversation;
  const relabel = (next: readonly string[]) => {
    const add = next.filter((one) => !labels.includes(one));
    const remove = labels.filter((one) => !next.includes(one));
    if (add.length + remove.length > 0) void work.label([contactId], add, remove);
  };
  const choices = setting.operators
    .filter(({ mayAnswer, memberId }) => mayAnswer || memberId === conversation.assignee)
    .map(({ memberId, name }) => ({ value: memberId, label: name }));
  return (
    <>
      <Facts conversation={conversation} />
      <Anchor component={Link} to={`/contacts/${contactId}`} size="sm">
        <Trans>Profile and timeline</Trans>
      </Anchor>
      <TagsInput
        ref={labelsField}
        size="xs"
        // A drawer puts the keyboard at its beginning else.
        data-autofocus={wantsLabels || undefined}
        onBlur={onLabelsLeft}
        // Back to the keys of the conversation.
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        label={t`Labels`}
        data={[...setting.inboxWords.labels]}
        value={[...labels]}
        disabled={!mayAnswer}
        onChange={relabel}
      />
      <Select
        size="xs"
        clearable
        label={t`Folder`}
        placeholder={t`None`}
        disabled={!mayAnswer}
        data={setting.collections.map(({ id, name }) => ({ value: id, label: name }))}
        value={conversation.collectionId ?? null}
        onChange={(id) => void work.collect([contactId], id)}
      />
      <Select
        size="xs"
        clearable
        searchable
        label={t`Whose work it is`}
        placeholder={t`Nobody’s`}
        disabled={!mayAnswer}
        data={choices}
        value={conversation.assignee ?? null}
        onChange={(memberId) => void work.assign([contactId], memberId)}
      />
    </>
  );
}

function Facts({ conversation }: Pick<ContextPaneProps, "conversation">) {
  const { t } = useLingui();
  const formats = useFormats();
  const now = useNow();
  const { name, phone, language, lastInboundAt, windowEndsAt, numberId } = conversation;
  const ours = useNumberNames().get(numberId);
  return (
    <dl className={classes["facts"]}>
      <dt>{t`Name`}</dt>
      <dd>
        <PersonName name={name} number={phone} />
      </dd>
      {phone ? (
        <>
          <dt>{t`Number`}</dt>
          <dd>
            <PersonName name={null} number={phone} />
          </dd>
        </>
      ) : null}
      <dt>{t`Language`}</dt>
      <dd>{language === "" ? t`not known` : formats.language(language)}</dd>
      {lastInboundAt ? (
        <>
          <dt>{t`Wrote`}</dt>
          <dd>
            <Since at={lastInboundAt} />
          </dd>
        </>
      ) : null}
      {ours ? (
        <>
          <dt>{t`Writes to`}</dt>
          <dd>
            <bdi dir="ltr">{ours}</bdi>
          </dd>
        </>
      ) : null}
      {windowEndsAt ? (
        <>
          <dt>{t`Window`}</dt>
          <dd>
            {isWindowOpen(conversation, now.getTime()) ? (
              <Trans>
                open until <Moment at={windowEndsAt} />
              </Trans>
            ) : (
              t`closed: templates only`
            )}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
