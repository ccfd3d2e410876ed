import { useLingui } from "@lingui/react/macro";
import { Drawer, NavLink as Item, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { NavLink, useLocation } from "react-router";
import type { Feature } from "../features/feature.ts";
import classes from "./shell.module.css";
import { useReachable } from "./use-reachable.ts";

/** As many as a thumb finds at 360 pixels; the rest is one tap away. */
const shown = 4;

/** The navigation of narrow screens. */
export function BottomBar() {
  const { t, i18n } = useLingui();
  const reachable = useReachable();
  const [opened, { open, close }] = useDisclosure(false);
  const rest = reachable.slice(shown);
  return (
    <nav className={classes["bottom"]} aria-label={t`Areas`}>
      {reachable.slice(0, shown).map(({ key, path, label, icon: Picture }) => (
        <NavLink key={key} to={path}>
          <Picture size={21} stroke={1.7} aria-hidden />
          {i18n._(label)}
        </NavLink>
      ))}
      {rest.length > 0 ? (
        <UnstyledButton onClick={open} aria-expanded={opened}>
          <IconDots size={21} stroke={1.7} aria-hidden />
          {t`More`}
        </UnstyledButton>
      ) : null}
      <Drawer opened={opened} onClose={close} position="bottom" size="auto" title={t`More`}>
        {rest.map((feature) => (
          <MoreItem key={feature.key} feature={feature} onChoose={close} />
        ))}
      </Drawer>
    </nav>
  );
}

interface MoreItemProps {
  readonly feature: Feature;
  readonly onChoose: () => void;
}

function MoreItem({ feature: { path, label, icon: Picture }, onChoose }: MoreItemProps) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  return (
    <Item
      component={NavLink}
      to={path}
      onClick={onChoose}
      active={pathname.startsWith(path)}
      label={i18n._(label)}
      leftSection={<Picture size={20} stroke={1.7} aria-hidden />}
    />
  );
}
