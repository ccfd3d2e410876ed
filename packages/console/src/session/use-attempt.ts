import { useState } from "react";
import { useRefusalWords } from "./use-refusal-words.ts";

interface Attempt {
  readonly busy: boolean;
  /** Why the last try failed. */
  readonly refusal: string | undefined;
  /** Tries; true where it went well. A second try while one is under way is not begun. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** One button that asks the server something: busy meanwhile, and the reason beside it where it was refused. */
export function useAttempt(): Attempt {
  const wordsOf = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const run = async (work: () => Promise<void>) => {
    if (busy) return false;
    setBusy(true);
    setRefusal(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(wordsOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, run };
}
