import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { EntryKind } from "../../../generated/graphql.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import { kindBySlug, shownKind } from "../../answers/kinds.ts";
import { useFlagWords } from "../flags/use-flag-words.ts";
import type { AuditEntry } from "./use-audit.ts";

type About = NonNullable<AuditEntry["about"]>;

/** Where what an entry is about can be looked at; what is not here has no page. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  broadcast: () => "/journeys/broadcasts",
  collection: () => "/settings/inbox",
  contact: (id) => `/contacts/${id}`,
  data: (id) => `/answers/data/${encodeURIComponent(id)}`,
  export: () => "/contacts/exports",
  field: () => "/contacts/fields",
  flag: () => "/settings/flags",
  group: () => "/contacts/groups",
  import: (id) => `/contacts/imports/${id}`,
  invitation: () => "/settings/team",
  journey: (id) => `/journeys/${id}`,
  key: () => "/settings/keys",
  member: () => "/settings/team",
  number: () => "/settings/numbers",
  savedAnswer: () => "/settings/inbox",
  webhook: () => "/settings/webhooks",
};

/** Things without a name are called by their key. */
const calledByKey = new Set(["data", "field"]);

/** What an entry is about, by its name, with the way there. Nothing is said of what is gone: its details may know more. */
export function Subject({ entry: { about, forContact } }: { readonly entry: AuditEntry }) {
  if (!about) return null;
  return (
    <>
      <Thing about={about} />
      {forContact ? (
        <>
          {" "}
          <Trans>
            for <Person contact={forContact} />
          </Trans>
        </>
      ) : null}
    </>
  );
}

function Thing({ about: { kind, id, name, contact } }: { readonly about: About }) {
  const flags = useFlagWords();
  if (kind === "contact")
    return contact ? <Person contact={contact} /> : <Trans>a person who was erased or is gone</Trans>;
  if (kind === "content") return <Content subject={id} />;
  const called = kind === "flag" ? titleOf(flags, id) : (name ?? (calledByKey.has(kind) ? id : null));
  if (called === null) return null;
  return (
    <To path={pages[kind]?.(id)}>
      <bdi dir="auto">{called}</bdi>
    </To>
  );
}

function titleOf(flags: ReturnType<typeof useFlagWords>, id: string): string {
  return Object.entries(flags).find(([flag]) => flag === id)?.[1].title ?? id;
}

/** `answer/mask`: the kind as the editor calls it, and the key. */
function Content({ subject }: { readonly subject: string }) {
  const { i18n } = useLingui();
  const [kind = "", key = ""] = subject.split("/");
  const shown = kindOf(kind);
  const name = shown === undefined ? subject : i18n._(shown.one);
  return (
    <To path={shown && `/answers/${shown.slug}/${encodeURIComponent(key)}`}>
      {name} {shown === undefined || key === "" ? null : <bdi dir="auto">{key}</bdi>}
    </To>
  );
}

const enumOf: Readonly<Record<string, EntryKind>> = { urgencyRule: "URGENCY_RULE", dataSource: "DATA_SOURCE" };

const kindOf = (kind: string) => (enumOf[kind] ? shownKind(enumOf[kind]) : kindBySlug(kind));

function Person({ contact }: { readonly contact: NonNullable<About["contact"]> }) {
  return (
    <To path={`/contacts/${contact.id}`}>
      <PersonName name={contact.name} number={contact.number} />
    </To>
  );
}

function To({ path, children }: { readonly path: string | undefined; readonly children: ReactNode }) {
  if (path === undefined) return children;
  return (
    <Anchor component={Link} to={path} inherit underline="always">
      {children}
    </Anchor>
  );
}
