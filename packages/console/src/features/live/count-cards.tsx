import { useLingui } from "@lingui/react/macro";
import type { LiveSubscription } from "../../generated/graphql.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { CountsCard } from "./counts-card.tsx";

interface CountCardsProps {
  readonly figures: LiveSubscription["live"];
}

const tones: Readonly<Record<string, string>> = { failed: "urgent", waiting: "waiting", read: "ok", played: "ok" };

/** What people did and asked today, who they are, and what became of what was sent to them. */
export function CountCards({ figures }: CountCardsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const states: Record<string, string> = {
    waiting: t`waiting`,
    accepted: t`accepted`,
    sent: t`sent`,
    delivered: t`delivered`,
    read: t`read`,
    played: t`played`,
    failed: t`failed`,
  };
  const titles = new Map(figures.answers.map(({ key, label }) => [key, label ?? key]));
  return (
    <>
      <CountsCard
        title={t`What became of the last messages`}
        counts={figures.outcomes}
        nameOf={(key) => states[key] ?? key}
        toneOf={(key) => tones[key] ?? ""}
      />
      <CountsCard title={t`Menu choices today`} counts={figures.choices} nameOf={(key) => key} />
      <CountsCard
        title={t`Questions answered today`}
        counts={figures.answers}
        nameOf={(key) => titles.get(key) ?? key}
      />
      <CountsCard title={t`What messages were about`} counts={figures.labels} nameOf={(key) => key} />
      <CountsCard title={t`Languages of today's people`} counts={figures.languages} nameOf={formats.language} />
      <CountsCard
        title={t`Countries of today's people`}
        counts={figures.countries}
        nameOf={(key) => (key === "" ? t`unknown` : formats.country(key))}
      />
    </>
  );
}
