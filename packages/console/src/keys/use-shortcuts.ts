import { useEffect, useRef, useState } from "react";
import { usePreferences } from "../preferences/preferences.ts";
import { useValue } from "../state/value.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { hear, nameOf, type Shortcut, type ShortcutGroup } from "./shortcuts.ts";

const registry: Registry<ShortcutGroup> = createRegistry();

/** Keys that work while the calling part is shown; the help sheet lists them under the title. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const shape = JSON.stringify(shortcuts.map(({ keys, label, run, whileTyping }) => [keys, label, !!run, whileTyping]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the list, which callers build anew each time
  useEffect(() => {
    const call = (index: number) => () => latest.current[index]?.run?.();
    const bound = shortcuts.map((shortcut, index) => (shortcut.run ? { ...shortcut, run: call(index) } : shortcut));
    return registry.add({ title, shortcuts: bound });
  }, [title, shape]);
}

/** Lists keys in the help sheet that a part of the page listens to itself. */
export function useHotkeysHelp(title: string, shortcuts: readonly Omit<Shortcut, "run">[]): void {
  useShortcuts(title, shortcuts);
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useValue(registry.entries);
}

const patienceMs = 1_200;

/** The one listener of the page; the shell has it. Returns what was pressed so far of a longer row. */
export function useShortcutListener(): readonly string[] {
  const [pending, wait] = useState<readonly string[]>([]);
  const { letterKeys } = usePreferences();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const { hit, pending: next } = hear(registry.entries.get(), pending, nameOf(event), letterKeys);
      if (answersItself(event.target, event.key) && !hit?.whileTyping) return;
      wait(next);
      if (!hit && next.length === 0) return;
      event.preventDefault();
      hit?.run?.();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [pending, letterKeys]);
  useEffect(() => {
    if (pending.length === 0) return;
    const timer = setTimeout(() => wait([]), patienceMs);
    return () => clearTimeout(timer);
  }, [pending]);
  return pending;
}

const isModifier = (key: string): boolean => ["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(key);

/** Where letters are written, or where a list of the browser's or Mantine's own answers to them. */
const typing = "input:not([type=checkbox], [type=radio]), textarea, select";
/** What lies over the page hears its own keys: the page behind it is not meant. */
const above = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
/** What Enter presses or follows. */
const pressed = "a[href], button, summary, [role=button], [role=link], [role=tab], [role=option]";

function answersItself(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches(typing) || target.closest(above)) return true;
  return (key === "Enter" || key === " ") && target.matches(pressed);
}
