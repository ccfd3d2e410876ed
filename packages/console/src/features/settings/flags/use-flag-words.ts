import { useLingui } from "@lingui/react/macro";
import type { FlagName } from "../../../generated/graphql.ts";

interface FlagWords {
  readonly title: string;
  /** What people lose while it is off. */
  readonly loses: string;
}

export function useFlagWords(): Readonly<Record<FlagName, FlagWords>> {
  const { t } = useLingui();
  return {
    searchIndexing: {
      title: t`Search indexing`,
      loses: t`New messages and contacts are not found by search until it is on again; then it catches up by itself.`,
    },
    readMarks: {
      title: t`Read marks and typing`,
      loses: t`People do not see blue ticks, nor that somebody is typing.`,
    },
    outside: {
      title: t`Classifiers outside`,
      loses: t`Journeys get the built-in model's view where they would ask a language model or another classifier.`,
    },
    exports: {
      title: t`Exports`,
      loses: t`Files of contacts and results that are asked for wait until it is on again.`,
    },
    media: {
      title: t`Media`,
      loses: t`Pictures, voice messages and files that people send are fetched later; after seven days WhatsApp forgets them.`,
    },
    broadcasts: {
      title: t`Broadcasts`,
      loses: t`Journeys and messages that are for many people at once wait until it is on again. Replies are not touched.`,
    },
  };
}
