import { useEffect } from "react";

const windows = "[role=dialog], [role=alertdialog]";

/** Where the focus was last, on the page and in each window that is open over it. */
interface Place {
  /** The window; null for the page. */
  readonly within: Element | null;
  readonly element: HTMLElement;
}

/**
 * Who closes a window by the keyboard goes on where they were. Mantine does that for windows that are told to close; most of
 * ours are taken off the page instead, and the focus would be lost with them.
 */
export function useFocusBack(): void {
  useEffect(() => {
    let places: readonly Place[] = [];
    const isThere = ({ within }: Place) => within === null || within.isConnected;
    const goBack = () => {
      const left = places.at(-1);
      if (document.activeElement !== document.body || !left || isThere(left)) return;
      places = places.filter(isThere);
      const back = places.at(-1)?.element;
      // What opened it may be gone, too, as a row that was removed by it.
      if (back) (back.isConnected ? back : document.getElementById("main"))?.focus({ preventScroll: true });
    };
    const closing = new MutationObserver(goBack);
    const arrive = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const within = target.closest(windows);
      places = [...places.filter((place) => isThere(place) && place.within !== within), { within, element: target }];
      if (within) closing.observe(document.body, { childList: true, subtree: true });
      else closing.disconnect();
    };
    // Somebody who left a field for the keys of the page does not want it back.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      const isOnPage = target instanceof Element && target.closest(windows) === null;
      if (isOnPage && relatedTarget === null && document.hasFocus())
        places = places.filter(({ within }) => within !== null);
    };
    document.addEventListener("focusin", arrive);
    document.addEventListener("focusout", leave);
    return () => {
      closing.disconnect();
      document.removeEventListener("focusin", arrive);
      document.removeEventListener("focusout", leave);
    };
  }, []);
}
