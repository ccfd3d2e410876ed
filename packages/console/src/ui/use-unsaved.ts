import { useEffect, useRef } from "react";
import { type Blocker, useBlocker } from "react-router";

export interface Unsaved {
  readonly blocker: Blocker;
  /** What was typed is wanted no more: whoever leaves next is not asked. */
  forget(): void;
}

/** Keeps people on a page with something that is not saved; `UnsavedWindow` asks them what becomes of it. */
export function useUnsaved(isUnsaved: boolean): Unsaved {
  const asks = useRef(isUnsaved);
  useEffect(() => {
    asks.current = isUnsaved;
  }, [isUnsaved]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => asks.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (asks.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return {
    blocker,
    forget: () => {
      asks.current = false;
    },
  };
}
