import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, CloseButton, SegmentedControl, Textarea, Tooltip } from "@mantine/core";
import { IconFileText, IconPaperclip, IconSend } from "@tabler/icons-react";
import { forwardRef, type KeyboardEvent, useImperativeHandle, useRef, useState } from "react";
import { notify } from "../../ui/notify.ts";
import { useNow } from "../../ui/use-now.ts";
import { mentionsIn, newId, replaced, type Token, tokenAt } from "./compose.ts";
import classes from "./conversation.module.css";
import { GistLine } from "./gist.tsx";
import { isWindowOpen, type Row } from "./inbox.ts";
import { Offers, useOffers } from "./offers.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TemplatePicker } from "./template-picker.tsx";
import type { Message } from "./thread.ts";
import { type Uploaded, upload } from "./upload.ts";
import { useDraft } from "./use-draft.ts";
import type { Setting } from "./use-setting.ts";
import type { OpenThread } from "./use-thread.ts";
import type { Work } from "./use-work.ts";

interface ComposerProps {
  readonly conversation: Row;
  readonly setting: Setting;
  readonly work: Work;
  readonly send: OpenThread["send"];
  readonly replyTo: Message | undefined;
  readonly onReplied: () => void;
  readonly onTyping: (isTyping: boolean) => void;
}

/** What keys of the page do in the composer. */
export interface ComposerHandle {
  reply(): void;
  note(): void;
}

export const Composer = forwardRef<ComposerHandle, ComposerProps>(function Composer(props, ref) {
  const { conversation, setting, work, send, replyTo, onReplied, onTyping } = props;
  const { t } = useLingui();
  const { contactId } = conversation;
  const [draft, change] = useDraft(contactId);
  const [file, setFile] = useState<Uploaded>();
  const [templates, showTemplates] = useState(false);
  const [token, setToken] = useState<Token | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = isWindowOpen(conversation, useNow().getTime());
  const { text, isNote } = draft;
  const write = (next: string, cursor = next.length) => {
    change({ text: next, isNote });
    onTyping(next !== "" && !isNote);
    setToken(tokenAt(next, cursor, isNote));
  };
  const turn = (note: boolean) => {
    change({ text, isNote: note });
    field.current?.focus();
  };
  useImperativeHandle(ref, () => ({ reply: () => turn(false), note: () => turn(true) }));
  const put = (by: string) => {
    if (!token) return;
    const next = replaced(text, token, by);
    write(next.text, next.cursor);
    setToken(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.cursor, next.cursor));
  };
  const offers = useOffers({ token, setting, conversation, onChoose: put });
  const submit = () => {
    const said = text.trim();
    if (said === "" && !file) return;
    if (isNote) void work.note(contactId, said, mentionsIn(said, setting.operators));
    else {
      send({ clientId: newId(), text: said, file, replyTo: replyTo?.id });
      setFile(undefined);
      onReplied();
    }
    write("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offers.onKey(event)) return;
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const attach = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      setFile(await upload(contactId, chosen));
    } catch (error) {
      notify.failed(error instanceof Error ? error.message : String(error), t`The file was not taken`);
    }
  };
  const picker = (
    <TemplatePicker
      opened={templates}
      numberId={conversation.numberId}
      name={conversation.name}
      onClose={() => showTemplates(false)}
      onSend={(template) => send({ clientId: newId(), text: "", template })}
    />
  );
  const modes = (
    <SegmentedControl
      size="xs"
      value={isNote ? "note" : "reply"}
      onChange={(mode) => turn(mode === "note")}
      data={[
        { value: "reply", label: t`Answer` },
        { value: "note", label: t`Note for the team` },
      ]}
    />
  );
  return (
    <div className={classes["composer"]} data-note={isNote || undefined}>
      {isNote || !isOpen ? null : <Suggestions conversation={conversation} onChoose={(said) => write(said)} />}
      {replyTo && !isNote ? (
        <div className={classes["replying"]}>
          <bdi>
            <GistLine content={replyTo.content} />
          </bdi>
          <CloseButton size="sm" aria-label={t`Reply to nothing`} onClick={onReplied} />
        </div>
      ) : null}
      {file ? (
        <div className={classes["replying"]}>
          <bdi>{file.name}</bdi>
          <CloseButton size="sm" aria-label={t`Send without the file`} onClick={() => setFile(undefined)} />
        </div>
      ) : null}
      <div className={classes["line"]}>{modes}</div>
      {!isOpen && !isNote ? (
        <div className={classes["closed"]}>
          <Trans>More than 24 hours have passed since the person wrote: WhatsApp takes only a template now.</Trans>
          <Button size="xs" leftSection={<IconFileText size={16} />} onClick={() => showTemplates(true)}>
            <Trans>Choose a template</Trans>
          </Button>
        </div>
      ) : (
        <>
          <Offers offers={offers} />
          <Textarea
            ref={field}
            dir="auto"
            autosize
            minRows={2}
            maxRows={10}
            aria-label={isNote ? t`Note for the team` : t`Answer`}
            aria-controls={offers.activeId === undefined ? undefined : offers.listId}
            aria-activedescendant={offers.activeId}
            placeholder={
              isNote ? t`Only the team sees this. @ names somebody.` : t`Write an answer. / finds saved ones.`
            }
            value={text}
            onChange={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
            onBlur={() => onTyping(false)}
            onKeyDown={onKeyDown}
          />
          <div className={classes["line"]}>
            <span style={{ flex: 1 }} />
            {isNote ? null : <Attach onFile={(chosen) => void attach(chosen)} />}
            {isNote ? null : (
              <Tooltip label={t`Template`}>
                <ActionIcon variant="subtle" size="lg" aria-label={t`Template`} onClick={() => showTemplates(true)}>
                  <IconFileText size={18} />
                </ActionIcon>
              </Tooltip>
            )}
            <Button
              size="sm"
              leftSection={<IconSend size={16} />}
              disabled={text.trim() === "" && !file}
              onClick={submit}
            >
              {isNote ? <Trans>Keep note</Trans> : <Trans>Send</Trans>}
            </Button>
          </div>
        </>
      )}
      {picker}
    </div>
  );
});

const accepted =
  "image/jpeg,image/png,video/mp4,video/3gpp,audio/aac,audio/mpeg,audio/mp4,audio/ogg,audio/amr,application/pdf,text/plain,.doc,.docx,.xls,.xlsx,.ppt,.pptx";

function Attach({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={t`File`}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Tooltip label={t`Attach a file`}>
        <ActionIcon variant="subtle" size="lg" aria-label={t`Attach a file`} onClick={() => input.current?.click()}>
          <IconPaperclip size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
