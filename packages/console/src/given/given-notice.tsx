import { useSubscription } from "@apollo/client/react";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, CloseButton, Text } from "@mantine/core";
import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import { ConversationsGivenDocument } from "../generated/graphql.ts";
import { useMay } from "../session/viewer.ts";
import { PersonName } from "../ui/person-name.tsx";
import classes from "./given.module.css";
import { type Given, GivenNews, keepTold, readTold } from "./given.ts";

/** Long enough to finish the sentence that one is in. */
const shownMs = 20_000;

/** Says on every page which conversations somebody else gave to the viewer: one notice, however many come while it stands. */
export function GivenNotice() {
  const { t } = useLingui();
  const { given, close } = useGiven();
  return (
    <div role="status" className={classes["place"]}>
      {given.length === 0 ? null : (
        <div className={classes["notice"]}>
          <Words given={given} />
          <CloseButton size="sm" aria-label={t`Close`} onClick={close} />
        </div>
      )}
    </div>
  );
}

function Words({ given }: { readonly given: readonly Given[] }) {
  const { t } = useLingui();
  const [one, ...more] = given;
  if (one === undefined) return null;
  const { author, contactId, name, phone } = one;
  const count = given.length;
  if (more.length > 0)
    return (
      <Anchor component={Link} to="/inbox?view=mine" size="sm">
        {plural(count, { one: "# conversation was given to you", other: "# conversations were given to you" })}
      </Anchor>
    );
  return (
    <div>
      <Text size="xs" c="var(--text-quiet)">
        {author === "" ? (
          t`A conversation for you`
        ) : (
          <Trans>
            <bdi dir="auto">{author}</bdi> gives you a conversation
          </Trans>
        )}
      </Text>
      <Anchor component={Link} to={`/inbox/${contactId}`} size="sm">
        <PersonName name={name} number={phone} />
      </Anchor>
    </div>
  );
}

/** What is to be said now. Whoever works elsewhere in the browser is told when they come back to this page. */
function useGiven() {
  const { data } = useSubscription(ConversationsGivenDocument, { skip: !useMay("conversations.answer") });
  const now = data?.conversationsGiven;
  const isSeen = useDocumentVisibility() === "visible";
  const { pathname, search } = useLocation();
  const [news] = useState(() => new GivenNews());
  const [told, tell] = useState<readonly Given[]>([]);
  useEffect(() => {
    // What was there when the page was opened is known even if nobody looked.
    if (now === undefined || !(isSeen || news.isNew)) return;
    const fresh = news.of(now, readTold());
    if (fresh.length === 0) return;
    keepTold(fresh.map(({ id }) => id));
    tell((before) => [...fresh, ...before]);
  }, [now, isSeen, news]);
  useEffect(() => {
    // Opened, whether by the notice or not, they are before the eyes.
    const isMine = new URLSearchParams(search).get("view") === "mine";
    tell((before) => before.filter(({ contactId }) => !isMine && pathname !== `/inbox/${contactId}`));
  }, [pathname, search]);
  useEffect(() => {
    if (told.length === 0) return;
    const timer = setTimeout(() => tell([]), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  // What was taken from them again need not be said.
  const given = told.filter(({ id, contactId }) => isStill(now, id) && pathname !== `/inbox/${contactId}`);
  return { given, close: () => tell([]) };
}

const isStill = (now: readonly Given[] | undefined, id: string): boolean => now?.some((one) => one.id === id) ?? false;
