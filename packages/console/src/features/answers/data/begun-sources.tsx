import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Anchor, Box } from "@mantine/core";
import { Link } from "react-router";
import { EntriesDocument } from "../../../generated/graphql.ts";
import classes from "../answers.module.css";

/** Sources that somebody has begun and that were never published: no table has them yet. */
export function BegunSources() {
  const variables = { kind: "DATA_SOURCE", search: null, state: "DRAFT", first: 50 } as const;
  const { data } = useQuery(EntriesDocument, { variables });
  const begun = (data?.entries.edges ?? []).map(({ node }) => node).filter(({ version }) => version === 0);
  if (begun.length === 0) return null;
  return (
    <Box mt="md">
      <p className={classes["quiet"]}>
        <Trans>Begun, and not live yet:</Trans>
      </p>
      <ul className={classes["list"]}>
        {begun.map(({ key }) => (
          <li key={key}>
            <Anchor component={Link} to={`/answers/data/${encodeURIComponent(key)}`} size="sm">
              {key}
            </Anchor>
          </li>
        ))}
      </ul>
    </Box>
  );
}
