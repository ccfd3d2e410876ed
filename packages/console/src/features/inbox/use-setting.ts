import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import {
  InboxSettingDocument,
  type InboxSettingQuery,
  SavedAnswersDocument,
  type SavedAnswersQuery,
} from "../../generated/graphql.ts";

type SavedAnswer = SavedAnswersQuery["savedAnswers"][number];

/** What the inbox works with: folders, views, the team, words. */
export interface Setting
  extends Pick<InboxSettingQuery, "collections" | "savedViews" | "operators" | "inboxWords" | "numbers"> {
  readonly savedAnswers: readonly SavedAnswer[];
  readonly inboxRules: InboxSettingQuery["inboxRules"] | undefined;
  /** What a member is called. */
  readonly nameOf: (memberId: string | null | undefined) => string | undefined;
  /** Resolves when it is known anew. */
  readonly refresh: () => Promise<void>;
  /** Reads the saved answers anew: the inbox is open all day, and whoever makes one tells the others at once. */
  readonly refreshAnswers: () => void;
}

const againMs = 30_000;
const nothing = { labels: [], answers: [], urgencyRules: [], __typename: "InboxWords" } as const;

export function useSetting(): Setting {
  const { data, refetch } = useQuery(InboxSettingDocument, { pollInterval: againMs });
  const saved = useQuery(SavedAnswersDocument);
  return useMemo(() => {
    const names = new Map(data?.operators.map(({ memberId, name }) => [memberId, name]));
    return {
      collections: data?.collections ?? [],
      savedViews: data?.savedViews ?? [],
      operators: data?.operators ?? [],
      numbers: data?.numbers ?? [],
      inboxRules: data?.inboxRules,
      inboxWords: data?.inboxWords ?? { ...nothing, labels: [], answers: [], urgencyRules: [] },
      savedAnswers: saved.data?.savedAnswers ?? [],
      nameOf: (memberId) => (memberId ? names.get(memberId) : undefined),
      refresh: async () => {
        // Without a connection it is known later; who changed something has been told already.
        await Promise.all([refetch(), saved.refetch()]).catch(() => undefined);
      },
      refreshAnswers: () => void saved.refetch().catch(() => undefined),
    };
  }, [data, refetch, saved]);
}
