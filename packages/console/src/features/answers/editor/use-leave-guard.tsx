import { useEffect } from "react";
import { useBlocker } from "react-router";
import type { Saving } from "./use-draft.ts";

/** Keeps people on the page while something that they typed is not kept: it is saved first, or they decide. */
export function useLeaveGuard(saving: Saving, flush: () => Promise<boolean>) {
  const isOpen = saving !== "nothing" && saving !== "saved";
  const blocker = useBlocker(isOpen);
  useEffect(() => {
    if (blocker.state !== "blocked" || saving === "conflict" || saving === "failed") return;
    // A moment's patience: what was typed is on its way.
    flush().then((isSaved) => {
      if (isSaved) blocker.proceed();
    });
  }, [blocker, saving, flush]);
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOpen]);
  return blocker;
}
