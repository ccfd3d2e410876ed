import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useRef, useState } from "react";
import { newId } from "../../../../network/new-id.ts";
import { refusalWords } from "../../../../session/refusal-words.ts";
import { notify } from "../../../../ui/notify.ts";
import type { Row } from "../../inbox.ts";
import type { Setting } from "../../use-setting.ts";
import type { Work } from "../../use-work.ts";
import type { Message, Unsent } from "../thread.ts";
import type { OpenThread } from "../use-thread.ts";
import { replaced, type Token, tokenAt, withSuggested } from "./compose.ts";
import { mentionsIn } from "./mentions-in.ts";
import { type OffersState, useOffers } from "./offers.tsx";
import { type Uploaded, upload } from "./upload.ts";
import { useDraft } from "./use-draft.ts";

export interface ComposingOf {
  readonly conversation: Row;
  readonly setting: Setting;
  readonly work: Work;
  readonly send: OpenThread["send"];
  readonly replyTo: Message | undefined;
  readonly onReplied: () => void;
  readonly onTyping: (isTyping: boolean) => void;
}

/** What is being written in a conversation, and what becomes of it. */
export function useComposing({ conversation, setting, work, send, replyTo, onReplied, onTyping }: ComposingOf) {
  const { contactId } = conversation;
  const [{ text, isNote }, change] = useDraft(contactId);
  const files = useFile(contactId);
  const { file, setFile } = files;
  const [token, setToken] = useState<Token | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string, cursor = next.length) => {
    change({ text: next, isNote });
    onTyping(next !== "" && !isNote);
    setToken(tokenAt(next, cursor, isNote));
  };
  const turn = (note: boolean) => {
    change({ text, isNote: note });
    field.current?.focus();
  };
  const take = ({ text: said, file: attached }: Pick<Unsent, "text" | "file">) => {
    change({ text: [said, text].filter((part) => part.trim() !== "").join("\n"), isNote: false });
    if (attached) setFile(attached);
    field.current?.focus();
  };
  const lastSuggested = useRef("");
  const suggest = (said: string) => {
    write(withSuggested(text, said, lastSuggested.current));
    lastSuggested.current = said;
    field.current?.focus();
  };
  const put = (by: string) => {
    if (!token) return;
    const next = replaced(text, token, by);
    write(next.text, next.cursor);
    setToken(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.cursor, next.cursor));
  };
  const offers: OffersState = useOffers({ token, setting, conversation, onChoose: put });
  const note = useNote(() => write(""));
  const submit = () => {
    const said = text.trim();
    if (isNote) return said === "" ? undefined : note.keep(contactId, said, work, setting);
    if (said === "" && !file) return;
    send({ clientId: newId(), text: said, file, replyTo: replyTo?.id });
    setFile(undefined);
    onReplied();
    write("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offers.onKey(event)) return;
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const { isKeeping } = note;
  return { text, isNote, isKeeping, ...files, field, offers, write, turn, take, suggest, submit, onKeyDown };
}

export type Composing = ReturnType<typeof useComposing>;

/** The file that goes with the next answer; it is uploaded as soon as it is chosen. */
function useFile(contactId: string) {
  const { t } = useLingui();
  const [file, setFile] = useState<Uploaded>();
  const attach = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      setFile(await upload(contactId, chosen));
    } catch (error) {
      notify.failed(refusalWords(error), t`The file was not taken`);
    }
  };
  return { file, setFile, attach };
}

/** A note stays in its field until the server has it: a lost connection, or a reload meanwhile, takes nothing away. */
function useNote(onKept: () => void) {
  const [isKeeping, setKeeping] = useState(false);
  const keep = (contactId: string, said: string, work: Work, { operators }: Setting): void => {
    if (isKeeping) return;
    setKeeping(true);
    const named = mentionsIn(said, operators).members.map(({ memberId }) => memberId);
    void work.note(contactId, said, named).then((kept) => {
      setKeeping(false);
      if (kept) onKept();
    });
  };
  return { isKeeping, keep };
}
