import { useLingui } from "@lingui/react/macro";
import { FormattedText } from "../../../../ui/formatted-text.tsx";
import classes from "../conversation.module.css";
import { FileAbove } from "./template-file.tsx";
import { shownOf, type Template } from "./template-form.ts";
import type { Uploaded } from "./upload.ts";

interface PreviewProps {
  readonly template: Template;
  readonly values: readonly string[];
  readonly file: Uploaded | undefined;
}

export function TemplatePreview({ template, values, file }: PreviewProps) {
  const { t } = useLingui();
  return (
    <figure className={classes["preview"]} aria-label={t`As the person will read it`}>
      <div className={classes["bubble"]} dir="auto">
        {template.media ? <FileAbove media={template.media} file={file} /> : null}
        <span className={classes["words"]}>
          <FormattedText text={shownOf(template, values)} />
        </span>
        {template.buttons.length > 0 ? (
          <span className={classes["choices"]}>
            {template.buttons.map((button, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a template has its buttons in an order that stays
              <bdi key={index} dir="auto" className={classes["choice"]}>
                {button || t`Copy the code`}
              </bdi>
            ))}
          </span>
        ) : null}
      </div>
    </figure>
  );
}
