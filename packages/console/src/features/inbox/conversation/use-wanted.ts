import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { type Line, wantedIn } from "./thread.ts";
import type { OpenThread } from "./use-thread.ts";

/** Pages that are read to find a message; it is a long way back to one of years ago. */
const mostPages = 40;

interface Wanting {
  readonly open: OpenThread;
  readonly lines: readonly Line[];
  readonly pane: RefObject<HTMLElement | null>;
  /** Draws at least so many of the last lines. */
  readonly onNeed: (count: number) => void;
}

/** The message that the address names: earlier pages are read until it is there, then it is shown, once. */
export function useWanted({ open, lines, pane, onNeed }: Wanting): string | undefined {
  const wanted = wantedIn(useLocation().hash);
  /** How long the thread was when another page was asked for. */
  const asked = useRef(new Set<number>());
  const shown = useRef<string>(undefined);
  const { hasEarlier, items } = open.thread;
  const place = wanted === undefined ? -1 : lines.findIndex(({ key }) => key === wanted);
  const { earlier } = open;
  useEffect(() => {
    const { current } = asked;
    if (wanted === undefined || place !== -1 || !hasEarlier || current.size >= mostPages || current.has(items.length))
      return;
    current.add(items.length);
    void earlier();
  }, [wanted, place, hasEarlier, items.length, earlier]);
  useEffect(() => {
    if (wanted === undefined || place === -1 || shown.current === wanted) return;
    const message = pane.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(wanted)}"]`);
    if (!message) return onNeed(lines.length - place);
    shown.current = wanted;
    message.scrollIntoView({ block: "center" });
    message.focus({ preventScroll: true });
  });
  return wanted;
}
