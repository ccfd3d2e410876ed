import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconEraser, IconFileExport, IconMessage, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  type ContactErasurePartsFragment,
  type ContactProfilePartsFragment,
  ExportPersonDocument,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { EraseWindow } from "./erase-window.tsx";
import { StartWindow } from "./start-window.tsx";

interface ContactMenuProps {
  readonly contact: ContactProfilePartsFragment;
  readonly onErased: (erasure: ContactErasurePartsFragment) => void;
}

export function ContactMenu({ contact, onErased }: ContactMenuProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [erases, setErases] = useState(false);
  const [starts, setStarts] = useState(false);
  const mayStart = useMay("journeys.start") && contact.status === "ACTIVE";
  const [exportPerson] = useMutation(ExportPersonDocument);
  const mayErase = useMay("contacts.erase");
  const mayRead = useMay("conversations.read");
  const handOut = () =>
    void exportPerson({ variables: { id: contact.id } }).then(() => {
      notify.info(t`Everything that is known is being put into a file.`);
      void navigate("/contacts/exports");
    }, tellRefusal);
  return (
    <>
      {mayErase ? (
        <>
          <Button variant="default" leftSection={<IconFileExport size={16} aria-hidden />} onClick={handOut}>
            <Trans>Hand out everything</Trans>
          </Button>
          <Button
            variant="default"
            color="red"
            leftSection={<IconEraser size={16} aria-hidden />}
            onClick={() => setErases(true)}
          >
            <Trans>Erase</Trans>
          </Button>
          <EraseWindow contact={contact} opened={erases} onClose={() => setErases(false)} onErased={onErased} />
        </>
      ) : null}
      {mayStart ? (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => setStarts(true)}
        >
          <Trans>Start a journey</Trans>
        </Button>
      ) : null}
      {starts ? <StartWindow contactId={contact.id} onClose={() => setStarts(false)} /> : null}
      {mayRead ? (
        <Button component={Link} to={`/inbox/${contact.id}`} leftSection={<IconMessage size={16} aria-hidden />}>
          <Trans>Conversation</Trans>
        </Button>
      ) : null}
    </>
  );
}
