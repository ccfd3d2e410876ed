import type { ContactErasurePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";

/** How much went, table by table. */
export function Removed({ removed }: Pick<ContactErasurePartsFragment, "removed">) {
  const formats = useFormats();
  return <>{removed.map(({ table, count }) => `${table} ${formats.number(count)}`).join(" · ")}</>;
}
