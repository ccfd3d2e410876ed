import type { FocusEvent } from "react";

/** For a list that must not move under somebody's hand: `hold` is told when the pointer or the focus comes into it, or leaves it. */
export function holdWhileIn(hold: (isHeld: boolean) => void) {
  return {
    onPointerEnter: () => hold(true),
    onPointerLeave: () => hold(false),
    onFocus: (event: FocusEvent<HTMLElement>) => event.target.matches(":focus-visible") && hold(true),
    onBlur: (event: FocusEvent<HTMLElement>) =>
      event.currentTarget.contains(event.relatedTarget) || event.currentTarget.matches(":hover") || hold(false),
  };
}
