import { createTheme, type MantineThemeOverride } from "@mantine/core";
import { colours } from "./colours.ts";

const sans =
  "'Inter Variable', 'Noto Sans Arabic Variable', ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const small = { defaultProps: { size: "sm" } };
const extraSmall = { defaultProps: { size: "xs" } };

/** Sizes are for work at a desk: 14 px text, 32 px controls, tight and even gaps; headings differ by weight more than size. */
export const theme: MantineThemeOverride = createTheme({
  colors: colours,
  primaryColor: "harbour",
  primaryShade: 7,
  black: "#1c2327",
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.5", lg: "1.55", xl: "1.6" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "16px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: {
    fontFamily: sans,
    fontWeight: "620",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.1875rem", lineHeight: "1.35" },
      h2: { fontSize: "1rem", lineHeight: "1.4" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h4: { fontSize: "0.875rem", lineHeight: "1.45" },
      h5: { fontSize: "0.8125rem", lineHeight: "1.45" },
      h6: { fontSize: "0.75rem", lineHeight: "1.45" },
    },
  },
  shadows: {
    xs: "0 1px 2px rgb(13 17 21 / 6%)",
    sm: "0 1px 3px rgb(13 17 21 / 8%)",
    md: "0 4px 14px rgb(13 17 21 / 10%)",
    lg: "0 10px 30px rgb(13 17 21 / 14%)",
    xl: "0 18px 48px rgb(13 17 21 / 18%)",
  },
  components: {
    Text: { defaultProps: { size: "md" } },
    Button: { defaultProps: { size: "xs" }, styles: { label: { fontWeight: 550 } } },
    ActionIcon: { defaultProps: { size: "md", variant: "subtle", color: "gray" } },
    InputWrapper: { defaultProps: { withAsterisk: false } },
    TextInput: small,
    PasswordInput: small,
    NumberInput: small,
    Textarea: small,
    Select: small,
    MultiSelect: small,
    TagsInput: small,
    Autocomplete: small,
    NativeSelect: small,
    Checkbox: small,
    Radio: small,
    Switch: small,
    SegmentedControl: extraSmall,
    Pagination: small,
    Badge: {
      defaultProps: { variant: "light", radius: "sm", size: "sm" },
      styles: { label: { textTransform: "none", fontWeight: 550, overflow: "visible" } },
    },
    Card: { defaultProps: { withBorder: true, radius: "lg", padding: "md" } },
    Paper: { defaultProps: { radius: "lg" } },
    Table: { defaultProps: { verticalSpacing: "var(--row-space)", horizontalSpacing: "sm", fz: "sm" } },
    Modal: { defaultProps: { radius: "lg", centered: true } },
    Drawer: { defaultProps: { size: "md" } },
    Menu: { defaultProps: { shadow: "md", radius: "md", position: "bottom-end" } },
    Popover: { defaultProps: { shadow: "md" } },
    Tooltip: { defaultProps: { openDelay: 350, fz: "xs", withArrow: false } },
    Tabs: { defaultProps: { variant: "default" } },
    Alert: { defaultProps: { variant: "light", radius: "md" } },
    Loader: { defaultProps: { type: "dots", size: "sm" } },
  },
});
