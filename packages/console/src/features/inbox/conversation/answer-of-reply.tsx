import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Anchor } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import { Link } from "react-router";
import { DraftFromReplyDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import classes from "./conversation.module.css";

interface AnswerOfReplyProps {
  readonly messageId: string;
}

/** Makes the draft of an answer from what a human said here, and leads to it: names and numbers of people stay out of it. */
export function AnswerOfReply({ messageId }: AnswerOfReplyProps) {
  const { t } = useLingui();
  const [make, { data, loading }] = useMutation(DraftFromReplyDocument);
  const begin = () => void make({ variables: { messageId } }).catch(tellRefusal);
  const key = data?.draftFromReply.key;
  if (key !== undefined)
    return (
      <Anchor component={Link} to={`/answers/answer/${encodeURIComponent(key)}`} size="xs" underline="always">
        <Trans>A draft of an answer is made: look at it</Trans>
      </Anchor>
    );
  const name = t`Make an answer of this reply`;
  return (
    <ActionIcon
      className={classes["reply"] ?? ""}
      size="xs"
      variant="subtle"
      loading={loading}
      aria-label={name}
      title={name}
      onClick={begin}
    >
      <IconMessagePlus size={14} />
    </ActionIcon>
  );
}
