import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { ConversationFilter } from "../../../generated/graphql.ts";
import { useViewer } from "../../../session/viewer.ts";
import type { View } from "../inbox.ts";
import type { Setting } from "../use-setting.ts";
import { addressOf, type ListAddress, type Narrowing, readAddress } from "./address.ts";
import { standardViews } from "./views.ts";

export interface ChosenView extends ListAddress {
  readonly view: View;
  /** What the folder or the kept view asks for by itself; of the other lists nothing can be gone. */
  readonly ownFilter: ConversationFilter;
  /** What an address of this list ends in, so that whoever comes back finds it as it was. */
  readonly search: string;
  readonly choose: (key: string) => void;
  readonly narrow: (narrowing: Narrowing) => void;
}

export function useView({ savedViews }: Pick<Setting, "savedViews">): ChosenView {
  const { memberId } = useViewer();
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  // The router takes its time: until the address has what was chosen, it is shown from here.
  const [chosen, setChosen] = useState<ListAddress>();
  const [since, setSince] = useState(text);
  if (since !== text) {
    setSince(text);
    setChosen(undefined);
  }
  const address = useMemo(() => chosen ?? readAddress(new URLSearchParams(text)), [chosen, text]);
  const { key, narrowing } = address;
  const own = useMemo(() => viewOf(key, memberId, savedViews), [key, memberId, savedViews]);
  const view = useMemo(() => narrowed(own, narrowing), [own, narrowing]);
  const go = (next: ListAddress) => {
    setChosen(next);
    setParams(new URLSearchParams(addressOf(next)), { replace: true });
  };
  return {
    key,
    narrowing,
    view,
    ownFilter: /^(folder|view):/.test(key) && own.kind === "inbox" ? own.filter : {},
    search: addressOf(address),
    choose: (next) => go({ key: next, narrowing: {} }),
    narrow: (next) => go({ key, narrowing: next }),
  };
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
