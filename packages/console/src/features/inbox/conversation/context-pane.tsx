import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Select, TagsInput } from "@mantine/core";
import { Link } from "react-router";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay } from "../../../session/viewer.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { isWindowOpen, type Row } from "../inbox.ts";
import type { Setting } from "../use-setting.ts";
import type { Work } from "../use-work.ts";
import classes from "./conversation.module.css";

interface ContextPaneProps {
  readonly conversation: Row;
  readonly setting: Setting;
  readonly work: Work;
}

/** Who the person is, and where the conversation belongs. */
export function ContextPane({ conversation, setting, work }: ContextPaneProps) {
  const { t } = useLingui();
  const mayAnswer = useMay("conversations.answer");
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
    <aside className={classes["context"]} aria-label={t`About this person`} data-pane="context">
      <Facts conversation={conversation} />
      <Anchor component={Link} to={`/contacts/${contactId}`} size="sm">
        <Trans>Profile and timeline</Trans>
      </Anchor>
      <TagsInput
        size="xs"
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
    </aside>
  );
}

function Facts({ conversation }: Pick<ContextPaneProps, "conversation">) {
  const { t } = useLingui();
  const formats = useFormats();
  const now = useNow();
  const { name, phone, language, lastInboundAt, windowEndsAt } = conversation;
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
