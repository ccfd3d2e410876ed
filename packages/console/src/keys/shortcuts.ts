/** A key or a few in a row: "c", "?", "g i", "mod+k", "shift+e". mod is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string;
  /** What it does, as the help sheet says it. */
  readonly label: string;
  /** Left out where a part of the page listens itself, and the shortcut is here to be read about. */
  readonly run?: () => void;
  /** Also while somebody types; only for combinations that write nothing. */
  readonly whileTyping?: boolean;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** What of a keyboard event matters here, so that the rules can be tried without a browser. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = ["mod", "alt", "shift"];

/** "ctrl+K" pressed and "mod+k" written are one name. Shift is named for letters alone: "?" needs it on some keyboards only. */
export function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const letter = key.length === 1 ? key.toLowerCase() : key.toLowerCase().replace("arrow", "");
  const isLetter = key.length > 1 || letter !== key.toUpperCase();
  const held = [ctrlKey || metaKey, altKey, shiftKey && isLetter];
  return [...modifiers.filter((_, index) => held[index]), letter === " " ? "space" : letter].join("+");
}

const stepsOf = (keys: string): string[] => keys.toLowerCase().split(" ");

/** Letters and signs without a modifier, which somebody may switch off. */
const isOfLetters = ({ keys }: Shortcut): boolean => stepsOf(keys).some((step) => step.length === 1);

export interface Heard {
  /** What is pressed so far of a longer row. */
  readonly pending: readonly string[];
  readonly hit: Shortcut | undefined;
}

/** One more key: what it completes, or what it may yet become. The one registered last wins, as the innermost part of a page. */
export function hear(
  groups: readonly ShortcutGroup[],
  pending: readonly string[],
  pressed: string,
  letterKeys = true,
): Heard {
  const all = groups
    .flatMap(({ shortcuts }) => shortcuts)
    .filter((shortcut) => shortcut.run && (letterKeys || !isOfLetters(shortcut)));
  for (const row of pending.length > 0 ? [[...pending, pressed], [pressed]] : [[pressed]]) {
    const hit = all.findLast(({ keys }) => stepsOf(keys).join(" ") === row.join(" "));
    if (hit) return { pending: [], hit };
    if (all.some(({ keys }) => startsWith(stepsOf(keys), row))) return { pending: row, hit: undefined };
  }
  return { pending: [], hit: undefined };
}

const startsWith = (steps: readonly string[], row: readonly string[]): boolean =>
  steps.length > row.length && row.every((name, index) => name === steps[index]);
