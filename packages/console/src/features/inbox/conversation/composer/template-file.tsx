import { Trans, useLingui } from "@lingui/react/macro";
import { FileInput, Loader } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import type { TemplateMedia } from "../../../../generated/graphql.ts";
import { useRefusalWords } from "../../../../session/use-refusal-words.ts";
import classes from "../conversation.module.css";
import { Film } from "../message-file.tsx";
import { acceptedAs } from "./template-form.ts";
import { type Uploaded, upload } from "./upload.ts";

interface TemplateFileProps {
  readonly media: TemplateMedia;
  readonly contactId: string;
  readonly onChange: (file: Uploaded | undefined) => void;
}

/** The picture, video or document above a template's text; it is uploaded as soon as it is chosen. */
export function TemplateFile({ media, contactId, onChange }: TemplateFileProps) {
  const { t } = useLingui();
  const wordsOf = useRefusalWords();
  const [chosen, choose] = useState<File | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const [refusal, refuse] = useState<string>();
  const labels = {
    IMAGE: t`Picture above the text`,
    VIDEO: t`Video above the text`,
    DOCUMENT: t`Document above the text`,
  };
  const take = (file: File | null) => {
    choose(file);
    refuse(undefined);
    onChange(undefined);
    if (!file) return;
    setUnderWay(true);
    upload(contactId, file)
      .then(onChange, (error: unknown) => refuse(wordsOf(error)))
      .finally(() => setUnderWay(false));
  };
  return (
    <FileInput
      required
      clearable
      clearButtonProps={{ "aria-label": t`Take the file out` }}
      label={labels[media]}
      placeholder={t`Choose a file`}
      accept={acceptedAs[media]}
      value={chosen}
      disabled={isUnderWay}
      error={refusal}
      leftSection={isUnderWay ? <Loader size={16} /> : <IconPaperclip size={16} />}
      onChange={take}
    />
  );
}

/** The same as the person will see it; before there is one, its place. */
export function FileAbove({ media, file }: { readonly media: TemplateMedia; readonly file: Uploaded | undefined }) {
  if (file && media === "IMAGE")
    return <img className={classes["picture"]} src={`/api/files/${file.id}`} alt={file.name} />;
  if (file && media === "VIDEO") return <Film src={`/api/files/${file.id}`} name={file.name} preload="metadata" />;
  return <em className={classes["typing"]}>{file ? <bdi>{file.name}</bdi> : <Missing media={media} />}</em>;
}

function Missing({ media }: { readonly media: TemplateMedia }) {
  if (media === "IMAGE") return <Trans>The picture stands here</Trans>;
  return media === "VIDEO" ? <Trans>The video stands here</Trans> : <Trans>The document stands here</Trans>;
}
