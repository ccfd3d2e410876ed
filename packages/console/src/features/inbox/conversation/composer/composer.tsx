import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, CloseButton, SegmentedControl, Textarea, Tooltip } from "@mantine/core";
import { IconFileText, IconSend } from "@tabler/icons-react";
import { forwardRef, type ReactNode, useImperativeHandle, useState } from "react";
import { newId } from "../../../../network/new-id.ts";
import { useNow } from "../../../../ui/use-now.ts";
import { GistLine } from "../../gist.tsx";
import { isWindowOpen } from "../../inbox.ts";
import classes from "../conversation.module.css";
import type { Unsent } from "../thread.ts";
import { Attach } from "./attach.tsx";
import { Offers } from "./offers.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TemplatePicker } from "./template-picker.tsx";
import { Told } from "./told.tsx";
import { type Composing, type ComposingOf, useComposing } from "./use-composing.ts";

/** What keys of the page do in the composer. */
export interface ComposerHandle {
  reply(): void;
  note(): void;
  /** An answer that was not sent comes back to be written anew, before what is being written. */
  take(message: Pick<Unsent, "text" | "file">): void;
  templates(): void;
}

export const Composer = forwardRef<ComposerHandle, ComposingOf>(function Composer(props, ref) {
  const { conversation, send, onTyping } = props;
  const composing = useComposing(props);
  const { isNote, turn, take, suggest } = composing;
  const [templates, showTemplates] = useState(false);
  const isOpen = isWindowOpen(conversation, useNow().getTime());
  useImperativeHandle(ref, () => ({
    reply: () => turn(false),
    note: () => turn(true),
    take,
    templates: () => showTemplates(true),
  }));
  return (
    <div className={classes["composer"]} data-note={isNote || undefined}>
      {isNote || !isOpen ? null : <Suggestions conversation={conversation} onChoose={suggest} />}
      <Companions {...props} composing={composing} />
      <Modes composing={composing} />
      {!isOpen && !isNote ? (
        <Closed hasDraft={composing.text.trim() !== ""} onTemplates={() => showTemplates(true)} />
      ) : (
        <>
          <Field composing={composing} setting={props.setting} onTyping={onTyping} />
          <Tools composing={composing} onTemplates={() => showTemplates(true)} />
        </>
      )}
      <TemplatePicker
        opened={templates}
        numberId={conversation.numberId}
        contactId={conversation.contactId}
        name={conversation.name}
        language={conversation.language}
        onClose={() => showTemplates(false)}
        onSend={(template, file) => send({ clientId: newId(), text: "", template, file })}
      />
    </div>
  );
});

interface PartProps {
  readonly composing: Composing;
}

/** What goes with the answer: the message that it is about, and a file. */
function Companions({ composing, replyTo, onReplied }: PartProps & Pick<ComposingOf, "replyTo" | "onReplied">) {
  const { t } = useLingui();
  const { isNote, file, setFile } = composing;
  return (
    <>
      {replyTo && !isNote ? (
        <Companion label={t`Reply to nothing`} onLeave={onReplied}>
          <GistLine content={replyTo.content} />
        </Companion>
      ) : null}
      {file ? (
        <Companion label={t`Send without the file`} onLeave={() => setFile(undefined)}>
          {file.name}
        </Companion>
      ) : null}
    </>
  );
}

interface CompanionProps {
  readonly label: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

function Companion({ label, onLeave, children }: CompanionProps) {
  return (
    <div className={classes["replying"]}>
      <bdi>{children}</bdi>
      <CloseButton size="sm" aria-label={label} onClick={onLeave} />
    </div>
  );
}

function Modes({ composing: { isNote, turn } }: PartProps) {
  const { t } = useLingui();
  return (
    <div className={`${classes["line"]} ${classes["modes"]}`}>
      <SegmentedControl
        size="xs"
        value={isNote ? "note" : "reply"}
        onChange={(mode) => turn(mode === "note")}
        data={[
          { value: "reply", label: t`Answer` },
          { value: "note", label: t`Note for the team` },
        ]}
      />
    </div>
  );
}

interface ClosedProps {
  /** The window ran out while something was being written. */
  readonly hasDraft: boolean;
  readonly onTemplates: () => void;
}

function Closed({ hasDraft, onTemplates }: ClosedProps) {
  return (
    <div className={classes["closed"]}>
      <Trans>More than 24 hours have passed since the person wrote: WhatsApp takes only a template now.</Trans>
      {hasDraft ? " " : null}
      {hasDraft ? <Trans>What you were writing is kept until the person writes again.</Trans> : null}
      <Button size="xs" leftSection={<IconFileText size={16} />} onClick={onTemplates}>
        <Trans>Choose a template</Trans>
      </Button>
    </div>
  );
}

function Field({ composing, setting, onTyping }: PartProps & Pick<ComposingOf, "setting" | "onTyping">) {
  const { t } = useLingui();
  const { text, isNote, isKeeping, field, offers, write, onKeyDown } = composing;
  return (
    <>
      <Offers offers={offers} />
      <Textarea
        ref={field}
        className={classes["field"] ?? ""}
        dir="auto"
        autosize
        minRows={2}
        maxRows={10}
        aria-label={isNote ? t`Note for the team` : t`Answer`}
        aria-controls={offers.activeId === undefined ? undefined : offers.listId}
        aria-activedescendant={offers.activeId}
        placeholder={isNote ? t`Only the team sees this. @ names somebody.` : t`Write an answer. / finds saved ones.`}
        value={text}
        readOnly={isKeeping}
        onChange={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onBlur={() => onTyping(false)}
        onKeyDown={onKeyDown}
      />
      {isNote && offers.offers.length === 0 ? <Told text={text} members={setting.operators} /> : null}
    </>
  );
}

function Tools({ composing, onTemplates }: PartProps & { readonly onTemplates: () => void }) {
  const { t } = useLingui();
  const { text, isNote, isKeeping, file, attach, submit } = composing;
  const isEmpty = text.trim() === "" && (isNote || !file);
  return (
    <div className={`${classes["line"]} ${classes["tools"]}`}>
      <span style={{ flex: 1 }} />
      {isNote ? null : <Attach onFile={(chosen) => void attach(chosen)} />}
      {isNote ? null : (
        <Tooltip label={t`Template`}>
          <ActionIcon variant="subtle" size="lg" aria-label={t`Template`} onClick={onTemplates}>
            <IconFileText size={18} />
          </ActionIcon>
        </Tooltip>
      )}
      <Button size="sm" leftSection={<IconSend size={16} />} loading={isKeeping} disabled={isEmpty} onClick={submit}>
        {isNote ? <Trans>Keep note</Trans> : <Trans>Send</Trans>}
      </Button>
    </div>
  );
}
