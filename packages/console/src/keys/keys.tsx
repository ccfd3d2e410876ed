import { Kbd } from "@mantine/core";

const signs: Readonly<Record<string, string>> = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  enter: "↵",
  escape: "Esc",
};
const isMac = /mac|iphone|ipad/i.test(navigator.platform);

const held: Readonly<Record<string, string>> = { mod: isMac ? "⌘" : "Ctrl", alt: isMac ? "⌥" : "Alt", shift: "Shift" };

const sign = (name: string): string => held[name] ?? signs[name] ?? name.toUpperCase();

interface KeysProps {
  readonly keys: string;
}

/** "g i" or "mod+enter" as the keys of a keyboard. */
export function Keys({ keys }: KeysProps) {
  return (
    <span dir="ltr" style={{ display: "inline-flex", gap: "0.25rem", flex: "none" }}>
      {keys.split(" ").map((step) => (
        <Kbd key={step} size="xs">
          {step.split("+").map(sign).join(" ")}
        </Kbd>
      ))}
    </span>
  );
}
