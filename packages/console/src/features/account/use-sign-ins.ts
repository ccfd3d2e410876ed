import { useCallback, useEffect, useState } from "react";
import { auth } from "../../session/auth.ts";
import type { SignIn } from "./session-words.ts";

interface SignIns {
  readonly list: readonly SignIn[] | undefined;
  readonly mine: string | undefined;
  readonly error: unknown;
  readonly again: () => void;
}

/** Where the viewer is signed in; `mine` is the session of this very page. */
export function useSignIns(): SignIns {
  const [found, setFound] = useState<Pick<SignIns, "list" | "mine" | "error">>({
    list: undefined,
    mine: undefined,
    error: undefined,
  });
  const read = useCallback(() => {
    const both = Promise.all([
      auth<readonly SignIn[]>("/list-sessions"),
      auth<{ session: { token: string } } | null>("/get-session"),
    ]);
    both.then(
      ([list, here]) => setFound({ list: newestFirst(list), mine: here?.session.token, error: undefined }),
      (error: unknown) => setFound({ list: undefined, mine: undefined, error }),
    );
  }, []);
  useEffect(read, [read]);
  return { ...found, again: read };
}

const newestFirst = (list: readonly SignIn[]): readonly SignIn[] =>
  list.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
