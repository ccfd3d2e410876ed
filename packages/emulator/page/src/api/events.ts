import type { PhoneEvent } from "../model/phone.ts";

type Read = (data: never) => PhoneEvent;

/** The stream's event names, and what each means for the phones. */
const readers: Record<string, Read> = {
  handset: (handset) => ({ kind: "handset", handset }),
  "handset-removed": ({ phone }: { phone: string }) => ({ kind: "handsetRemoved", phone }),
  message: (data: object) => ({ kind: "message", ...data }) as PhoneEvent,
  "message-changed": (data: object) => ({ kind: "message", ...data }) as PhoneEvent,
  number: (hotline) => ({ kind: "number", hotline }),
  typing: (data: object) => ({ kind: "typing", ...data }) as PhoneEvent,
  "chat-cleared": ({ phone }: { phone: string }) => ({ kind: "chatCleared", phone }),
  faults: (faults) => ({ kind: "faults", faults }),
  webhook: (webhook) => ({ kind: "webhook", webhook }),
};

interface Listener {
  onEvent(event: PhoneEvent): void;
  onOpen(): void;
  onLost(): void;
}

/** EventSource comes back by itself, except after a refusal (a proxy's 502): then we start a new one. */
export function listen({ onEvent, onOpen, onLost }: Listener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = connect();
  function connect(): EventSource {
    const next = new EventSource("/_emulator/events");
    next.onopen = onOpen;
    next.onerror = () => {
      onLost();
      if (next.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => {
        source = connect();
      }, 2_000);
    };
    for (const [name, read] of Object.entries(readers))
      next.addEventListener(name, (event) => onEvent(read(JSON.parse(event.data) as never)));
    return next;
  }
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
