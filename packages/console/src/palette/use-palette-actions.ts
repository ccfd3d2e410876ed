import type { Icon } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { createRegistry, type Registry } from "../keys/registry.ts";
import { useValue } from "../state/value.ts";

/** Something that can be done from anywhere by writing a part of its name. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Other words that people may look for. */
  readonly keywords?: readonly string[];
  readonly icon?: Icon;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly actions: readonly PaletteAction[];
}

const registry: Registry<PaletteGroup> = createRegistry();

/** Puts actions into the command palette while the calling part is shown. */
export function usePaletteActions(title: string, actions: readonly PaletteAction[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const shape = JSON.stringify(
    actions.map(({ id, label, description, keywords }) => [id, label, description, keywords]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the list, which callers build anew each time
  useEffect(() => {
    const bound = actions.map((action, index) => ({ ...action, run: () => latest.current[index]?.run() }));
    return registry.add({ title, actions: bound });
  }, [title, shape]);
}

export function usePaletteGroups(): readonly PaletteGroup[] {
  return useValue(registry.entries);
}
