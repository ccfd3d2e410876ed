import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Indicator, Menu, Text } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import { Link } from "react-router";
import { PersonName } from "../ui/person-name.tsx";
import { Since } from "../ui/since.tsx";
import classes from "./mentions.module.css";
import { useMentions } from "./mentions.ts";

/** What colleagues ask the viewer, one click from every page; not there while nobody does. */
export function MentionsMenu() {
  const { t } = useLingui();
  const mentions = useMentions();
  if (mentions.length === 0) return null;
  const count = mentions.length;
  return (
    <Menu width={320} position="bottom-end">
      <Menu.Target>
        <Indicator label={count} size={16} offset={4} color="red">
          <ActionIcon aria-label={t`Mentions of you: ${count}`}>
            <IconAt size={18} stroke={1.7} />
          </ActionIcon>
        </Indicator>
      </Menu.Target>
      <Menu.Dropdown className={classes["list"] ?? ""}>
        <Menu.Label>
          <Trans>Mentions of you</Trans>
        </Menu.Label>
        {mentions.map(({ id, contactId, name, phone, author, text, at }) => (
          <Menu.Item key={id} component={Link} to={`/inbox/${contactId}`}>
            <Text size="xs" c="var(--text-quiet)">
              <Trans>
                <bdi dir="auto">{author}</bdi>, about <PersonName name={name} number={phone} />
              </Trans>
              {" · "}
              <Since at={at} />
            </Text>
            <Text size="sm" dir="auto" lineClamp={2}>
              {text}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
