import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { RenewWebhookSecretDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Once } from "../../../ui/once.tsx";

/** For the day that the old one got into wrong hands. */
export function NewSecret({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  const [renew, { loading }] = useMutation(RenewWebhookSecretDocument, { variables: { id } });
  const ask = () => renew().then(({ data }) => setSecret(data?.renewWebhookSecret.secret), tellRefusal);
  const close = () => setSecret(undefined);
  return (
    <>
      <ConfirmButton
        loading={loading}
        question={t`A new secret for ${name}?`}
        consequence={
          <Trans>
            The old one signs nothing from that moment on. What the other system refuses until it knows the new one is
            told again.
          </Trans>
        }
        confirmLabel={t`Make a new secret`}
        onConfirm={() => void ask()}
      >
        <Trans>New secret</Trans>
      </ConfirmButton>
      {secret === undefined ? null : (
        <Modal opened onClose={close} title={name} closeOnClickOutside={false} closeOnEscape={false}>
          <Once label={t`Secret`} value={secret} onClose={close}>
            <Trans>It signs all that is told, and is not shown again.</Trans>
          </Once>
        </Modal>
      )}
    </>
  );
}
