import { useLingui } from "@lingui/react/macro";

interface HealthWord {
  readonly text: string;
  readonly color: "green" | "amber" | "red" | "gray";
}

/** What WhatsApp says of a number, in words and in a colour that means the same everywhere. */
export function useHealthWords() {
  const { t } = useLingui();
  const qualities: Readonly<Record<string, HealthWord>> = {
    GREEN: { text: t`Quality: high`, color: "green" },
    YELLOW: { text: t`Quality: medium`, color: "amber" },
    RED: { text: t`Quality: low`, color: "red" },
  };
  const statuses: Readonly<Record<string, HealthWord>> = {
    CONNECTED: { text: t`Connected`, color: "green" },
    FLAGGED: { text: t`Flagged for its quality`, color: "amber" },
    RESTRICTED: { text: t`Restricted`, color: "red" },
    BANNED: { text: t`Banned`, color: "red" },
  };
  return {
    quality: (code: string | null): HealthWord =>
      qualities[code ?? ""] ?? { text: t`Quality: not known`, color: "gray" },
    status: (code: string | null): HealthWord => statuses[code ?? ""] ?? { text: code ?? t`Not known`, color: "gray" },
    /** TIER_1K and TIER_250 say how many people a day. */
    tier: (code: string | null): { readonly value: string; readonly note?: string } => {
      if (code === null) return { value: t`not known` };
      if (code === "TIER_UNLIMITED") return { value: t`as many people as it likes` };
      return { value: code.replace(/^TIER_/, ""), note: t`people a day` };
    },
  };
}
