import { ApolloProvider, useQuery } from "@apollo/client/react";
import { type ReactNode, useEffect, useState } from "react";
import { Navigate, useLocation } from "react-router";
import { ViewerDocument } from "../generated/graphql.ts";
import { byHttp, createNetwork, type Network } from "../network/client.ts";
import { ErrorState, Loading } from "../ui/states.tsx";
import { ViewerContext } from "./viewer.ts";

interface Props {
  readonly children: ReactNode;
}

/** Everything inside is for people who are signed in; others are taken to the sign-in page and back. */
export function SignedIn({ children }: Props) {
  const [ended, end] = useState(false);
  const [network, open] = useState<Network>();
  useEffect(() => {
    const mine = createNetwork(() => end(true));
    open(mine);
    return () => mine.close();
  }, []);
  if (ended) return <ToSignIn />;
  if (!network) return null;
  return (
    <ApolloProvider client={network.client}>
      <WithViewer network={network}>{children}</WithViewer>
    </ApolloProvider>
  );
}

function WithViewer({ network, children }: Props & { readonly network: Network }) {
  const { data, error, refetch } = useQuery(ViewerDocument, {
    context: byHttp,
    fetchPolicy: "network-only",
  });
  const viewer = data?.viewer;
  useEffect(() => {
    if (viewer) network.connect();
  }, [viewer, network]);
  if (viewer)
    return (
      <ViewerContext value={viewer}>
        <OfOneOrganisation id={viewer.organisation.id}>{children}</OfOneOrganisation>
      </ViewerContext>
    );
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data) return <ToSignIn />;
  return <Loading />;
}

/**
 * What is on the page is of the organisation that it began with. A session goes over to another one in another window, or when
 * its person is taken out of the first: then nothing of that stays, and the page begins anew.
 */
function OfOneOrganisation({ id, children }: Props & { readonly id: string }) {
  const [first] = useState(id);
  const isOther = id !== first;
  useEffect(() => {
    if (isOther) location.assign("/");
  }, [isOther]);
  return isOther ? <Loading /> : children;
}

/** Remembers where the person wanted to go. */
function ToSignIn() {
  const { pathname, search } = useLocation();
  const next = pathname === "/" ? "" : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/sign-in${next}`} replace />;
}
