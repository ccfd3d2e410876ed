import { useLingui } from "@lingui/react/macro";
import { useMantineColorScheme } from "@mantine/core";
import { IconLanguage, IconMoon, IconSun, IconUserCircle } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { languages } from "../i18n/languages.ts";
import { usePaletteActions } from "../palette/use-palette-actions.ts";
import { prefer } from "../preferences/preferences.ts";
import { useViewer } from "../session/viewer.ts";
import { useReachable } from "./use-reachable.ts";

/** What the palette offers on every page: where one can go, and how the console looks and speaks. */
export function useShellActions(): void {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { permissions } = useViewer();
  const reachable = useReachable();
  const areas = reachable.map(({ key, label, icon, path }) => ({
    id: `go-${key}`,
    label: i18n._(label),
    icon,
    run: () => void navigate(path),
  }));
  const rooms = reachable.flatMap(({ key, label: area, icon, path, rooms: all = [] }) =>
    all
      .filter(({ permission }) => permission === undefined || permissions.includes(permission))
      .map((room) => ({
        id: `go-${key}-${room.path}`,
        label: `${i18n._(area)} › ${i18n._(room.label)}`,
        icon,
        run: () => void navigate(`${path}/${room.path}`),
      })),
  );
  const account = {
    id: "go-account",
    label: t`Your account`,
    icon: IconUserCircle,
    run: () => void navigate("/account"),
  };
  usePaletteActions(t`Go to`, [...areas, account, ...rooms]);
  usePaletteActions(t`This console`, [
    { id: "light", label: t`Light colours`, icon: IconSun, run: () => setColorScheme("light") },
    { id: "dark", label: t`Dark colours`, icon: IconMoon, run: () => setColorScheme("dark") },
    ...languages.map(({ code, name }) => ({
      id: `language-${code}`,
      label: name,
      icon: IconLanguage,
      keywords: [t`Language`],
      run: () => prefer({ language: code }),
    })),
  ]);
}
