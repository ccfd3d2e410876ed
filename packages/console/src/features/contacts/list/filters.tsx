import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { useSearchParams } from "react-router";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useMay } from "../../../session/viewer.ts";
import classes from "../contacts.module.css";

interface FiltersProps {
  readonly groups: readonly { readonly id: string; readonly name: string; readonly query?: string | null }[];
}

/** What is asked for stands in the address, so that it can be sent to somebody, and is there when one comes back. */
export function Filters({ groups }: FiltersProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const searchBox = useRef<HTMLInputElement>(null);
  const maySearch = useMay("personalData.see");
  const set = (key: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        if (key === "search" && value) for (const other of ["query", "group"]) next.delete(other);
        else if (value) next.delete("search");
        return next;
      },
      { replace: true },
    );
  const search = useDebouncedCallback((value: string) => set("search", value), 300);
  useShortcuts(t`Contacts`, [{ keys: "f", label: t`Find a person`, run: () => searchBox.current?.focus() }]);
  return (
    <search className={classes["filters"]}>
      {maySearch ? (
        <TextInput
          className={classes["grow"] ?? ""}
          ref={searchBox}
          key={params.get("search") === null ? "empty" : "search"}
          label={t`Name or number`}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={params.get("search") ?? ""}
          onChange={({ currentTarget }) => search(currentTarget.value)}
        />
      ) : null}
      <Select
        label={t`Group or segment`}
        placeholder={t`Everybody`}
        clearable
        searchable
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={params.get("group")}
        onChange={(value) => set("group", value)}
      />
      <TextInput
        className={classes["grow"] ?? ""}
        key={`query ${params.get("query") ?? ""}`}
        label={t`Query`}
        placeholder="fields.weeks > 30 AND language = eng"
        dir="ltr"
        leftSection={<IconFilter size={16} aria-hidden />}
        defaultValue={params.get("query") ?? ""}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && set("query", currentTarget.value.trim())}
        onBlur={({ currentTarget }) =>
          currentTarget.value.trim() !== (params.get("query") ?? "") && set("query", currentTarget.value.trim())
        }
      />
    </search>
  );
}
