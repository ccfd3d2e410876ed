import "@mantine/spotlight/styles.layer.css";
import { useLingui } from "@lingui/react/macro";
import { Spotlight, type SpotlightActionGroupData, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { type PaletteGroup, usePaletteGroups } from "./use-palette-actions.ts";

interface PaletteWindowProps {
  readonly asked: number;
}

/** Everything that can be done from here, by a part of its name. */
export function PaletteWindow({ asked }: PaletteWindowProps) {
  const { t } = useLingui();
  const groups = usePaletteGroups();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking opens it, also the second
  useEffect(() => spotlight.open(), [asked]);
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0).map(spotlightGroup)}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t`Nothing is called that.`}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t`Where to, or what to do?`,
        "aria-label": t`Search`,
      }}
    />
  );
}

function spotlightGroup({ title, actions }: PaletteGroup): SpotlightActionGroupData {
  return {
    group: title,
    actions: actions.map(({ id, label, description, keywords, icon: Picture, run }) => ({
      id,
      label,
      ...(description === undefined ? {} : { description }),
      keywords: [...(keywords ?? [])],
      onClick: run,
      leftSection: Picture ? <Picture size={18} stroke={1.7} /> : null,
    })),
  };
}
