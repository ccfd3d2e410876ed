import { type ComponentType, useCallback, useEffect, useState } from "react";
import { ErrorState } from "../ui/states.tsx";
import { mayReload } from "./may-reload.ts";

interface LatePageProps {
  readonly fetched: () => Promise<ComponentType>;
}

const pauseMs = 3_000;

/** A page that could not be fetched: it comes by itself when the server is there again. */
export function LatePage({ fetched }: LatePageProps) {
  const [page, setPage] = useState<{ readonly Component: ComponentType }>();
  const attempt = useCallback(async () => {
    try {
      const Component = await fetched();
      setPage({ Component });
    } catch {
      // Some browsers keep that a file was not there, and a server that was renewed has other files: both begin anew.
      if ((await isServerThere()) && mayReload(sessionStorage, Date.now())) location.reload();
    }
  }, [fetched]);
  useEffect(() => {
    if (page) return;
    const timer = setInterval(() => void attempt(), pauseMs);
    return () => clearInterval(timer);
  }, [page, attempt]);
  if (page) return <page.Component />;
  return <ErrorState error={new TypeError("The page could not be fetched.")} retry={() => void attempt()} />;
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
