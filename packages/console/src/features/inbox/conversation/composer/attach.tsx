import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef } from "react";

const accepted =
  "image/jpeg,image/png,video/mp4,video/3gpp,audio/aac,audio/mpeg,audio/mp4,audio/ogg,audio/amr,application/pdf,text/plain,.doc,.docx,.xls,.xlsx,.ppt,.pptx";

/** A file to go with an answer. */
export function Attach({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={t`File`}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Tooltip label={t`Attach a file`}>
        <ActionIcon variant="subtle" size="lg" aria-label={t`Attach a file`} onClick={() => input.current?.click()}>
          <IconPaperclip size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
