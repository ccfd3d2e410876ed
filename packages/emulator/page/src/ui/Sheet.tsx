import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";

/** A native modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Sheet({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  // Once it is out of the page it gives back nothing: a layout effect still ends before that.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onCancel={onClose} onClose={onClose}>
      <header>
        <button type="button" className="icon" aria-label={text.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        <h2>
          <bdi>{title}</bdi>
        </h2>
      </header>
      {children}
    </dialog>
  );
}
