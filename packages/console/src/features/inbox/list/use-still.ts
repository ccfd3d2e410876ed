import { type FocusEvent, type PointerEvent, useCallback, useLayoutEffect, useRef } from "react";

interface Anchor {
  readonly row: Element;
  readonly top: number;
}

/**
 * The row that somebody points at, or has the keyboard on, stays where it is while what is above it grows: who becomes
 * urgent gets a line more. Browsers do so by themselves only in a list that is scrolled already.
 */
export function useStill(shown: readonly string[]) {
  const anchor = useRef<Anchor>(undefined);
  const order = shown.join();
  // Who asks for the new order wants to see it, not the row where the pointer happens to be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is not read, its change matters
  useLayoutEffect(() => {
    anchor.current = undefined;
  }, [order]);
  const measure = (row: Element | null | undefined) => {
    anchor.current = row ? { row, top: row.getBoundingClientRect().top } : undefined;
  };
  const come = ({ target }: PointerEvent | FocusEvent) =>
    measure(target instanceof Element ? target.closest("li") : null);
  const leave = () => measure(null);
  const list = useCallback((element: HTMLElement | null) => {
    const pane = element?.parentElement;
    if (!element || !pane) return;
    // Told of between layout and paint: nobody sees the row move and come back.
    const observer = new ResizeObserver(() => {
      const held = anchor.current;
      if (held?.row.isConnected) pane.scrollTop += held.row.getBoundingClientRect().top - held.top;
    });
    observer.observe(element);
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  return {
    pane: { onScroll: () => measure(anchor.current?.row) },
    list: { ref: list, onPointerOver: come, onPointerLeave: leave, onFocus: come, onBlur: leave },
  };
}
