import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { useMay } from "../../session/viewer.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useFollowedText } from "../../ui/use-followed-text.ts";
import { Behind } from "./behind.tsx";
import { HitsSection } from "./hits-section.tsx";
import { useCaughtUp } from "./use-caught-up.ts";

const longestText = 200;

/** Messages, people and answers by their words; what is looked for stands in the address, so that it can be kept or sent on. */
export function SearchPage() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const typed = params.get("q") ?? "";
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const { state, isBehind } = useCaughtUp(settled);
  const of = { text: settled, isBehind };
  const seesPeople = useMay("personalData.see");
  const put = (text: string) => setParams(text === "" ? {} : { q: text }, { replace: true });
  return (
    <Page title={t`Search`} width="wide">
      <SearchBox typed={typed} onType={put} />
      <Behind state={state} />
      {settled === "" ? (
        <EmptyState icon={IconSearch} title={<Trans>Write what you are looking for</Trans>}>
          <Trans>Words in any language, the beginning of a word, or three digits in a row of a number.</Trans>
        </EmptyState>
      ) : (
        <>
          {seesPeople ? <HitsSection kind="CONTACT" title={t`Contacts`} {...of} /> : null}
          {/* They are in no index, but looked through as they are. */}
          <HitsSection kind="ANSWER" title={t`Answers`} text={settled} isBehind={false} />
          <HitsSection kind="MESSAGE" title={t`Messages`} {...of} />
        </>
      )}
    </Page>
  );
}

function SearchBox({ typed, onType }: { readonly typed: string; readonly onType: (text: string) => void }) {
  const { t } = useLingui();
  // The address changes when React finds the time for it; a field that waited for that would lose letters.
  const { text, setText, say } = useFollowedText(typed, onType);
  // The title takes the focus of a page; here the box is what one came for.
  useEffect(() => document.getElementById("search-box")?.focus(), []);
  return (
    <search>
      <TextInput
        id="search-box"
        type="search"
        size="md"
        mb="md"
        dir="auto"
        aria-label={t`What to look for`}
        placeholder={t`vaccine, Awa, 0001035`}
        leftSection={<IconSearch size={18} />}
        maxLength={longestText}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          say(currentTarget.value);
        }}
      />
    </search>
  );
}
