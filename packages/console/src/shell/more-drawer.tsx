import { useLingui } from "@lingui/react/macro";
import { Drawer, NavLink as Item } from "@mantine/core";
import { NavLink, useLocation } from "react-router";
import type { Feature } from "../features/feature.ts";

interface MoreDrawerProps {
  readonly features: readonly Feature[];
  readonly onClose: () => void;
}

export function MoreDrawer({ features, onClose }: MoreDrawerProps) {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={t`More`}>
      {features.map(({ key, path, label, icon: Picture }) => (
        <Item
          key={key}
          component={NavLink}
          to={path}
          onClick={onClose}
          active={pathname.startsWith(path)}
          label={i18n._(label)}
          leftSection={<Picture size={20} stroke={1.7} aria-hidden />}
        />
      ))}
    </Drawer>
  );
}
