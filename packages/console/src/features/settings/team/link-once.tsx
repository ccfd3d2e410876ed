import { Trans, useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Once } from "../../../ui/once.tsx";

export interface NewLink {
  readonly path: string;
  readonly expiresAt: string;
}

interface LinkOnceProps {
  readonly link: NewLink;
  readonly onClose: () => void;
}

/** A link for one person. */
export function LinkOnce({ link: { path, expiresAt }, onClose }: LinkOnceProps) {
  const { t } = useLingui();
  const until = useFormats().dateTime(expiresAt);
  return (
    <Once label={t`Link`} value={new URL(path, location.origin).href} onClose={onClose}>
      <Trans>
        It works once, until {until}, and is not shown again. Give it to the person by a way that you both trust.
      </Trans>
    </Once>
  );
}
