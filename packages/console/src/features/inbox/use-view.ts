import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { ConversationFilter } from "../../generated/graphql.ts";
import { useViewer } from "../../session/viewer.ts";
import type { View } from "./inbox.ts";
import type { Setting } from "./use-setting.ts";
import { standardViews } from "./views.ts";

/** Narrows a view further: what was chosen in the filters. */
export type Narrowing = Pick<ConversationFilter, "labels" | "language" | "assignee" | "urgency">;

export interface ChosenView {
  /** `open`, `folder:<id>` or `view:<id>`; in the address, so that a list can be linked to. */
  readonly key: string;
  readonly view: View;
  readonly narrowing: Narrowing;
  readonly choose: (key: string) => void;
  readonly narrow: (narrowing: Narrowing) => void;
}

export function useView({ savedViews }: Pick<Setting, "savedViews">): ChosenView {
  const { memberId } = useViewer();
  const [search, setSearch] = useSearchParams();
  const [narrowing, narrow] = useState<Narrowing>({});
  const key = search.get("view") ?? "open";
  const view = useMemo(
    () => narrowed(viewOf(key, memberId, savedViews), narrowing),
    [key, memberId, savedViews, narrowing],
  );
  const choose = (next: string) => {
    narrow({});
    setSearch(next === "open" ? {} : { view: next }, { replace: true });
  };
  return { key, view, narrowing, choose, narrow };
}

function viewOf(key: string, memberId: string, savedViews: Setting["savedViews"]): View {
  const [kind, id] = key.split(":");
  if (kind === "folder" && id) return { kind: "inbox", filter: { state: "OPEN", collectionId: id } };
  if (kind === "view") {
    const saved = savedViews.find((one) => one.id === id);
    return { kind: "inbox", filter: (saved?.filter ?? { state: "OPEN" }) as ConversationFilter };
  }
  const standard = standardViews.find((one) => one.key === key) ?? standardViews[0];
  return standard?.view(memberId) ?? { kind: "all" };
}

function narrowed(view: View, narrowing: Narrowing): View {
  return view.kind === "all" ? view : { kind: "inbox", filter: { ...view.filter, ...narrowing } };
}
