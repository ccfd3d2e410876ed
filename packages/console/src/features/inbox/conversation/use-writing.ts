import { useMemo, useRef, useState } from "react";
import type { ComposerHandle } from "./composer/composer.tsx";
import type { Message, Unsent } from "./thread.ts";
import type { OpenThread } from "./use-thread.ts";

/** What leads from a message of the thread to the composer, or sends it again. */
export function useWriting(open: OpenThread) {
  const composer = useRef<ComposerHandle>(null);
  const [replyTo, setReplyTo] = useState<Message>();
  const reply = (message: Message) => {
    setReplyTo(message);
    composer.current?.reply();
  };
  const rewrite = (message: Unsent) => {
    composer.current?.take(message);
    open.forget(message.clientId);
  };
  const retry = ({ clientId, text, file, template, replyTo: to }: Unsent) =>
    open.send({ clientId, text, file, template, replyTo: to });
  const remedy = useMemo(
    () => ({
      rewrite: (text: string) => composer.current?.take({ text, file: undefined }),
      template: () => composer.current?.templates(),
    }),
    [],
  );
  return { composer, replyTo, reply, rewrite, retry, remedy, replied: () => setReplyTo(undefined) };
}
