import { Trans } from "@lingui/react/macro";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import type { ContactErasurePartsFragment } from "../../../generated/graphql.ts";
import classes from "../contacts.module.css";
import { Removed } from "../exports/removed.tsx";

/** The proof of an erasure. It stands on the page itself: the contact that a window would belong to is gone. */
export function Certificate({ erasure }: { readonly erasure: ContactErasurePartsFragment }) {
  const navigate = useNavigate();
  return (
    <Stack>
      <Alert color="green" icon={<IconCertificate aria-hidden />} title={<Trans>Certificate</Trans>}>
        <p className={classes["code"]}>{erasure.certificate}</p>
        <p>
          <Trans>Removed or emptied:</Trans>
        </p>
        <Removed removed={erasure.removed} />
      </Alert>
      <Group justify="flex-end">
        <Button onClick={() => void navigate("/contacts")} data-autofocus>
          <Trans>Back to the contacts</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
