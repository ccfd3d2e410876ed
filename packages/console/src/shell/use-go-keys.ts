import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { useReachable } from "./use-reachable.ts";

/** g and a letter lead to each area. */
export function useGoKeys(): void {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const shortcuts = useReachable().map(({ goKey, label, path }) => ({
    keys: `g ${goKey}`,
    label: i18n._(label),
    run: () => void navigate(path),
  }));
  useShortcuts(t`Go to`, shortcuts);
}
