import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useFormats } from "../../../../i18n/use-formats.ts";
import { type Member, mentionsIn } from "./mentions-in.ts";

/** Who will hear of the note that is being written; a name that is nobody's is told before somebody counts on it. */
export function Told({ text, members }: { readonly text: string; readonly members: readonly Member[] }) {
  const formats = useFormats();
  const { members: named, unknown } = mentionsIn(text, members);
  const names = formats.names(named.map(({ name }) => name));
  const words = formats.names(unknown.map((word) => `@${word}`));
  return (
    <Text size="xs" c="var(--text-quiet)" role="status">
      {named.length > 0 ? (
        <Trans>
          Asks for <bdi>{names}</bdi>.
        </Trans>
      ) : null}{" "}
      {unknown.length > 0 ? (
        <Trans>
          It is not clear whom <bdi>{words}</bdi> means: choose from the list, or write the whole name.
        </Trans>
      ) : null}
    </Text>
  );
}
