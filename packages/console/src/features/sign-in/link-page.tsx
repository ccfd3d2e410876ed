import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link as To, useParams } from "react-router";
import { ErrorState, Loading } from "../../ui/states.tsx";
import { JoinForm } from "./join-form.tsx";
import { JoinSignedIn } from "./join-signed-in.tsx";
import { type Link, readLink, whoIsHere } from "./links.ts";
import { PublicPage } from "./public-page.tsx";
import { ResetForm } from "./reset-form.tsx";

type Found = { readonly link: Link | undefined; readonly here: string | undefined };

/** Where links lead that let somebody in: the first admin's, an invitation, a new password. */
export function LinkPage() {
  const { token = "" } = useParams();
  const [found, find] = useState<Found>();
  const [error, fail] = useState<unknown>();
  useEffect(() => {
    const both = Promise.all([readLink(token), whoIsHere()]);
    both.then(([link, here]) => find({ link, here }), fail);
  }, [token]);
  if (error !== undefined) return <ErrorState error={error} retry={() => location.reload()} />;
  if (!found) return <Loading />;
  return found.link ? <Good token={token} link={found.link} here={found.here} /> : <NotGood />;
}

interface GoodProps {
  readonly token: string;
  readonly link: Link;
  readonly here: string | undefined;
}

function Good({ token, link, here }: GoodProps) {
  const { t } = useLingui();
  if (link.kind === "passwordReset")
    return (
      <PublicPage title={t`A new password`} description={link.email}>
        <ResetForm token={token} email={link.email ?? ""} />
      </PublicPage>
    );
  const title = link.organisation ? t`Welcome to ${link.organisation}` : t`Welcome to Hotline`;
  if (link.kind === "invitation" && here !== undefined)
    return (
      <PublicPage title={title} description={t`You are signed in as ${here}.`}>
        <JoinSignedIn token={token} />
      </PublicPage>
    );
  const why =
    link.kind === "firstAdmin"
      ? t`You are the first one here, and will be its administrator.`
      : t`You have been invited into the team. Say who you are, and you are in.`;
  return (
    <PublicPage title={title} description={why}>
      <JoinForm token={token} link={link} />
    </PublicPage>
  );
}

function NotGood() {
  const { t } = useLingui();
  return (
    <PublicPage
      title={t`This link is no longer valid`}
      description={t`Each link works once, and only for a while. Ask whoever sent it for a new one.`}
    >
      <p>
        <Anchor component={To} to="/sign-in">
          <Trans>To the sign-in</Trans>
        </Anchor>
      </p>
    </PublicPage>
  );
}
