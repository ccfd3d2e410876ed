import { useLingui } from "@lingui/react/macro";
import { type MantineThemeOverride, mergeThemeOverrides } from "@mantine/core";
import { useMemo } from "react";
import { theme } from "./theme.ts";

/** The theme, with the words that components say by themselves. */
export function useTheme(): MantineThemeOverride {
  const { t } = useLingui();
  const close = t`Close`;
  return useMemo(() => {
    const props = { closeButtonProps: { "aria-label": close } };
    return mergeThemeOverrides(theme, {
      components: { Modal: windowWith(props), Drawer: windowWith(props), Notification: { defaultProps: props } },
    });
  }, [close]);
}

/** A window is no page: the line of its title is not the page's banner. */
const windowWith = (props: object) => ({ defaultProps: { ...props, attributes: { header: { role: "none" } } } });
