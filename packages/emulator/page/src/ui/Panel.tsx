import { useEffect, useRef } from "react";
import type { Handset } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { FaultSection } from "./FaultSection.tsx";
import { HandsetSection } from "./HandsetSection.tsx";
import { HotlineSection } from "./HotlineSection.tsx";
import { Icon } from "./Icon.tsx";
import { TemplateSection } from "./TemplateSection.tsx";

/** Beside the chat on a wide screen, over it on a narrow one; Escape closes it there. */
export function Panel({ handset, onClose }: { handset: Handset | undefined; onClose(): void }) {
  const text = useText();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (matchMedia("(max-width: 1099px)").matches) close.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.querySelector("dialog[open]") === null) onClose();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <section className="panel" aria-label={text.details}>
      <header className="bar">
        <h2>{text.details}</h2>
        <button ref={close} type="button" className="icon" aria-label={text.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="sections">
        <HotlineSection phone={handset?.phone} />
        {handset && <HandsetSection handset={handset} />}
        <TemplateSection />
        <FaultSection />
      </div>
    </section>
  );
}
