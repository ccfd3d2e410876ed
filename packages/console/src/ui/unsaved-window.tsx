import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { tellRefusal } from "../session/tell-refusal.ts";
import type { Unsaved } from "./use-unsaved.ts";

interface UnsavedWindowProps {
  readonly unsaved: Unsaved;
  /** Saves what was typed; a refusal keeps people here. Left out where saving is a step of its own, to be thought about. */
  readonly save?: { readonly label: string; readonly run: () => Promise<unknown> };
}

/** Asks whoever leaves a page with something that is not saved. */
export function UnsavedWindow({ unsaved: { blocker }, save }: UnsavedWindowProps) {
  const { t } = useLingui();
  const [saves, setSaves] = useState(false);
  const saveAndLeave = async () => {
    setSaves(true);
    try {
      await save?.run();
      blocker.proceed?.();
    } catch (error) {
      tellRefusal(error);
      blocker.reset?.();
    } finally {
      setSaves(false);
    }
  };
  return (
    <Modal
      opened={blocker.state === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t`What you typed is not saved`}
    >
      <p>
        {save ? (
          <Trans>Save it before you leave, or leave without it.</Trans>
        ) : (
          <Trans>It is lost when you leave.</Trans>
        )}
      </p>
      <Group justify="end" gap="xs">
        <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
          <Trans>Stay here</Trans>
        </Button>
        <Button variant="default" color="red" onClick={() => blocker.proceed?.()}>
          <Trans>Leave without it</Trans>
        </Button>
        {save ? (
          <Button loading={saves} onClick={() => void saveAndLeave()}>
            {save.label}
          </Button>
        ) : null}
      </Group>
    </Modal>
  );
}
