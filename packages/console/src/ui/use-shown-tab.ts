import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** For a row of links that is longer than a phone is wide: the one of the page that is open is scrolled into sight. */
export function useShownTab(): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another link
  useEffect(() => {
    row.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return row;
}
