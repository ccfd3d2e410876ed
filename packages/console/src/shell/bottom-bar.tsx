import { useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { NavLink } from "react-router";
import { lazily } from "../ui/lazily.ts";
import classes from "./shell.module.css";
import { useReachable } from "./use-reachable.ts";

/** As many as a thumb finds at 360 pixels; the rest is one tap away. */
const shown = 4;

const MoreDrawer = lazily(async () => ({ default: (await import("./more-drawer.tsx")).MoreDrawer }));

/** The navigation of narrow screens. */
export function BottomBar() {
  const { t, i18n } = useLingui();
  const reachable = useReachable();
  const [opened, open] = useState(false);
  const rest = reachable.slice(shown);
  return (
    <nav className={classes["bottom"]} aria-label={t`Areas`}>
      {reachable.slice(0, shown).map(({ key, path, label, short = label, icon: Picture }) => (
        <NavLink key={key} to={path}>
          <Picture size={21} stroke={1.7} aria-hidden />
          <span>{i18n._(short)}</span>
        </NavLink>
      ))}
      {rest.length > 0 ? (
        <UnstyledButton onClick={() => open(true)} aria-expanded={opened}>
          <IconDots size={21} stroke={1.7} aria-hidden />
          <span>{t`More`}</span>
        </UnstyledButton>
      ) : null}
      {opened ? (
        <Suspense fallback={null}>
          <MoreDrawer features={rest} onClose={() => open(false)} />
        </Suspense>
      ) : null}
    </nav>
  );
}
