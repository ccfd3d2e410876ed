import { useQuery } from "@apollo/client/react";
import { Plural, Trans } from "@lingui/react/macro";
import { Alert, Anchor, Loader, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "react-router";
import { CountContactsDocument, type CountContactsQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import classes from "../contacts.module.css";

interface LiveCountProps {
  readonly query: string;
}

const pauseMs = 400;

/** How many people match now, and who some of them are. It says honestly when it could not look at all. */
export function LiveCount({ query }: LiveCountProps) {
  const [asked] = useDebouncedValue(query, pauseMs);
  const { data, previousData, error, loading } = useQuery(CountContactsDocument, {
    variables: { query: asked },
    fetchPolicy: "network-only",
  });
  const shown = data ?? previousData;
  return (
    <div aria-live="polite" aria-busy={loading}>
      {error ? <Alert color="red">{refusalWords(error)}</Alert> : null}
      {shown ? <Counted count={shown.countContacts} /> : <Loader size="sm" color="gray" />}
    </div>
  );
}

function Counted({ count }: { readonly count: CountContactsQuery["countContacts"] }) {
  const formats = useFormats();
  if (count.problem)
    return (
      <Alert color="amber">
        {count.problem.message}. {count.problem.hint}
      </Alert>
    );
  const found = formats.number(count.count);
  const looked = formats.number(count.looked);
  return (
    <Stack gap="xs">
      <p className={classes["count"]}>{count.complete ? found : <Trans>more than {found}</Trans>}</p>
      <p className={classes["quiet"]}>
        {count.complete ? (
          <Plural value={count.looked} one="of # contact matches now" other={`of ${looked} contacts match now`} />
        ) : (
          <Trans>after a look at the {looked} newest contacts: it would take longer to look at all</Trans>
        )}
      </p>
      {count.fitsSegment ? null : (
        <Alert color="amber">
          <Trans>A segment cannot ask for groups, journeys, state or ids: they change with what journeys do.</Trans>
        </Alert>
      )}
      {count.examples.map(({ id, name, number, reference }) => (
        <Anchor key={id} component={Link} to={`/contacts/${id}`} target="_blank" size="sm">
          {name || number ? <PersonName name={name} number={number} /> : reference}
        </Anchor>
      ))}
    </Stack>
  );
}
