import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useViewer } from "../../../../session/viewer.ts";
import type { Row } from "../../inbox.ts";
import type { Setting } from "../../use-setting.ts";
import classes from "../conversation.module.css";
import { matching, savedText, type Token } from "./compose.ts";

interface Offer {
  readonly key: string;
  readonly sign: string;
  readonly title: string;
  readonly text: string;
}

export interface OffersState {
  readonly offers: readonly Offer[];
  /** What of saved answers was looked for and is not there; null where nothing was, or something is. */
  readonly missing: string | null;
  readonly at: number;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly choose: (offer: Offer) => void;
  /** Whether the key was meant for the offers. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface OffersInput {
  readonly token: Token | null;
  readonly setting: Setting;
  readonly conversation: Row;
  readonly onChoose: (text: string) => void;
}

/** What fits a token at the cursor: saved answers for `/`, members for `@`; arrows go through them, Enter takes one. */
export function useOffers({ token, setting, conversation, onChoose }: OffersInput): OffersState {
  const { organisation, name: operator } = useViewer();
  const listId = useId();
  const [at, go] = useState(0);
  const [closed, close] = useState<Token | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another token begins at its first offer
  useEffect(() => go(0), [token?.query, token?.kind]);
  const hasToken = token !== null;
  // What was closed stays so while it is written on; a sign that is typed again asks again.
  useEffect(() => {
    if (!hasToken) close(null);
  }, [hasToken]);
  const asksForSaved = token?.kind === "saved";
  const { refreshAnswers } = setting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sign, not again with what it brought
  useEffect(() => {
    if (asksForSaved) refreshAnswers();
  }, [asksForSaved]);
  const values = { name: conversation.name, operator };
  const saved = () =>
    matching(setting.savedAnswers, token?.query ?? "").map(({ id, shortcut, title, texts }) => ({
      key: id,
      sign: `/${shortcut}`,
      title,
      text: savedText(texts, conversation.language, organisation.languages, values),
    }));
  const members = () =>
    setting.operators
      .filter(({ name }) => name.toLocaleLowerCase().includes((token?.query ?? "").toLocaleLowerCase()))
      .slice(0, 8)
      .map(({ memberId, name }) => ({ key: memberId, sign: "@", title: name, text: `@${name} ` }));
  const isShown = token !== null && closed?.from !== token.from;
  const offers: readonly Offer[] = !isShown ? [] : token.kind === "saved" ? saved() : members();
  const missing = isShown && token.kind === "saved" && offers.length === 0 ? token.query : null;
  const choose = ({ text }: Offer) => onChoose(text);
  const onKey = (event: KeyboardEvent): boolean => {
    const offer = offers[at];
    if (event.nativeEvent.isComposing) return false;
    if (event.key === "Escape" && (offer || missing !== null)) close(token);
    else if (!offer) return false;
    else if (event.key === "ArrowDown") go(Math.min(offers.length - 1, at + 1));
    else if (event.key === "ArrowUp") go(Math.max(0, at - 1));
    else if (event.key === "Enter" || event.key === "Tab") choose(offer);
    else return false;
    event.preventDefault();
    return true;
  };
  const activeId = offers.length > 0 ? `${listId}-${at}` : undefined;
  return { offers, missing, at, listId, activeId, choose, onKey };
}

export function Offers({ offers: { offers, missing, at, listId, choose } }: { readonly offers: OffersState }) {
  const { t } = useLingui();
  if (missing !== null) return <Missing query={missing} />;
  if (offers.length === 0) return null;
  return (
    <div className={classes["offers"]} id={listId} role="listbox" aria-label={t`What fits what you type`}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the text field's
        <div
          key={offer.key}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === at}
          className={classes["offer"]}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(offer)}
        >
          <b>{offer.sign}</b>
          <bdi>{offer.title}</bdi>
        </div>
      ))}
    </div>
  );
}

function Missing({ query }: { readonly query: string }) {
  return (
    <div className={classes["offers"]} role="status">
      <p className={classes["noOffer"]}>
        {query === "" ? (
          <Trans>No answers are saved yet. They are made in the settings, under “Inbox”.</Trans>
        ) : (
          <Trans>
            No saved answer is called “<bdi>{query}</bdi>”.
          </Trans>
        )}
      </p>
    </div>
  );
}
