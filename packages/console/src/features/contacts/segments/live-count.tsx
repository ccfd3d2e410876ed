import { Plural, Trans } from "@lingui/react/macro";
import { Alert, Anchor, Loader, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "react-router";
import { useFormats } from "../../../i18n/use-formats.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { PersonName } from "../../../ui/person-name.tsx";
import classes from "../contacts.module.css";
import { type Counted as CountedContacts, useCount } from "./use-count.ts";
import { useQueryProblem } from "./use-query-problem.ts";

interface LiveCountProps {
  readonly query: string;
}

const pauseMs = 400;

/** How many people match now, and who some of them are. Until it has looked at all, it says at how many. */
export function LiveCount({ query }: LiveCountProps) {
  const [asked] = useDebouncedValue(query, pauseMs);
  const { counted, error, busy } = useCount(asked);
  return (
    <div aria-live="polite" aria-busy={busy}>
      {error === undefined ? null : <Alert color="red">{refusalWords(error)}</Alert>}
      {counted ? <Counted count={counted} query={asked} /> : null}
      {counted || error !== undefined ? null : <Loader size="sm" color="gray" />}
    </div>
  );
}

function Counted({ count, query }: { readonly count: CountedContacts; readonly query: string }) {
  const formats = useFormats();
  const problem = useQueryProblem(query, count.problem);
  if (count.problem) return <Alert color="amber">{problem}</Alert>;
  const found = formats.number(count.count);
  const looked = formats.number(count.looked);
  return (
    <Stack gap="xs">
      <p className={classes["count"]}>{count.complete ? found : <Trans>more than {found}</Trans>}</p>
      <p className={classes["quiet"]}>
        {count.complete ? (
          <Plural value={count.looked} one="of # contact matches now" other={`of ${looked} contacts match now`} />
        ) : (
          <Trans>after a look at the {looked} newest contacts; the others follow</Trans>
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
