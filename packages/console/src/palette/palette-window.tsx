import "@mantine/spotlight/styles.layer.css";
import { useLingui } from "@lingui/react/macro";
import { Spotlight, type SpotlightActionGroupData, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { takeEarly } from "./early-keys.ts";
import { type PaletteGroup, usePaletteGroups } from "./use-palette-actions.ts";

interface PaletteWindowProps {
  readonly asked: number;
}

/** Everything that can be done from here, by a part of its name. */
export function PaletteWindow({ asked }: PaletteWindowProps) {
  const { t } = useLingui();
  const groups = usePaletteGroups();
  const [query, setQuery] = useState("");
  const everywhere = useSearchEverywhere(query.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking opens it, also the second
  useEffect(() => spotlight.open(), [asked]);
  return (
    <Spotlight
      actions={[...groups, everywhere].filter(({ actions }) => actions.length > 0).map(spotlightGroup)}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      highlightQuery
      attributes={{ content: { "aria-label": t`Search` } }}
      scrollable
      maxHeight={420}
      nothingFound={t`Nothing is called that.`}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t`Where to, or what to do?`,
        "aria-label": t`Search`,
        onFocus: () => {
          const typed = takeEarly();
          if (typed !== "") setQuery(typed);
        },
      }}
    />
  );
}

/** Whatever was written can also be looked for in what people say. */
function useSearchEverywhere(words: string): PaletteGroup {
  const { t } = useLingui();
  const navigate = useNavigate();
  const run = () => void navigate(`/search?q=${encodeURIComponent(words)}`);
  const label = t`Search messages, contacts and answers for “${words}”`;
  return {
    title: t`Search`,
    actions: words === "" ? [] : [{ id: "search", label, keywords: [words], icon: IconSearch, run }],
  };
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
