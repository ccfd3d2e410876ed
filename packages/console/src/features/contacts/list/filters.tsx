import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { useSearchParams } from "react-router";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useMay } from "../../../session/viewer.ts";
import { useFollowedText } from "../../../ui/use-followed-text.ts";
import classes from "../contacts.module.css";

interface FiltersProps {
  readonly groups: readonly { readonly id: string; readonly name: string; readonly query?: string | null }[];
}

/** What is asked for stands in the address, so that it can be sent to somebody, and is there when one comes back. */
export function Filters({ groups }: FiltersProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
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
  return (
    <search className={classes["filters"]}>
      {maySearch ? (
        <SearchField value={params.get("search") ?? ""} onChange={(search) => set("search", search)} />
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
      <QueryField value={params.get("query") ?? ""} onChange={(query) => set("query", query)} />
    </search>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const pauseMs = 300;

/** Looks as soon as somebody pauses. */
function SearchField({ value, onChange }: FieldProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const { text, setText, say } = useFollowedText(value, onChange);
  const sayLater = useDebouncedCallback(say, pauseMs);
  useShortcuts(t`Contacts`, [{ keys: "f", label: t`Find a person`, run: () => field.current?.focus() }]);
  return (
    <TextInput
      className={classes["grow"] ?? ""}
      ref={field}
      label={t`Name, number or field`}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        sayLater(currentTarget.value);
      }}
    />
  );
}

/** Asks when it is whole: by Enter, or when somebody goes on to something else. */
function QueryField({ value, onChange }: FieldProps) {
  const { t } = useLingui();
  const { text, setText, say } = useFollowedText(value, onChange);
  return (
    <TextInput
      className={classes["grow"] ?? ""}
      label={t`Query`}
      placeholder="fields.weeks > 30 AND language = eng"
      dir="ltr"
      leftSection={<IconFilter size={16} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onKeyDown={({ key }) => key === "Enter" && say(text.trim())}
      onBlur={() => say(text.trim())}
    />
  );
}
