import { type RefObject, useEffect, useState } from "react";

interface Wall {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** A part of the page that fills the screen, for a wall; Escape ends it, as the browser has it. */
export function useWall(part: RefObject<HTMLElement | null>): Wall {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const look = () => setOn(document.fullscreenElement !== null && document.fullscreenElement === part.current);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, [part]);
  const toggle = () => {
    const done = isOn ? document.exitFullscreen() : part.current?.requestFullscreen();
    // A browser that may not fill the screen leaves the page as it is.
    void done?.catch(() => undefined);
  };
  return { isOn, toggle };
}
