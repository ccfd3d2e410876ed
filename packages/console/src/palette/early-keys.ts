/** What of a key matters here, so that the rules can be tried without a browser. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** After that the window is not coming, and the keys belong to the page again. */
const patienceMs = 10_000;

let typed = "";
let stop: (() => void) | undefined;

/**
 * Keeps what is typed until the window has its field: on a slow line that takes a second, and "er" after Ctrl+K must be
 * looked for, and not finish the conversation that is open.
 */
export function hearEarly(): void {
  stop?.();
  typed = "";
  const listen = (event: KeyboardEvent) => {
    // The window is there, and hears by itself.
    if (event.target instanceof Element && event.target.closest("[role=dialog]")) return stop?.();
    const next = typedWith(typed, event);
    if (next === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Escape") return stop?.();
    typed = next;
  };
  const timer = setTimeout(() => stop?.(), patienceMs);
  window.addEventListener("keydown", listen, true);
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener("keydown", listen, true);
    stop = undefined;
  };
}

/** What was typed so far; from now on the field hears by itself. */
export function takeEarly(): string {
  stop?.();
  const said = typed;
  typed = "";
  return said;
}

/** What is typed after one more key; undefined where the key is none of ours. */
export function typedWith(before: string, { key, ctrlKey, metaKey, altKey }: Press): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Backspace") return before.slice(0, -1);
  if (key === "Escape" || key === "Enter") return before;
  return [...key].length === 1 ? before + key : undefined;
}
