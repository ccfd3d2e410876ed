import type { OutboundContent } from "@hotline/core/model/message.ts";
import { type Shown, shownOf } from "@hotline/core/whatsapp/index.ts";
import { useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useKindName } from "../gist.tsx";
import classes from "./conversation.module.css";
import { Quiet, Words } from "./words.tsx";

/** A message of ours as the person sees it: what stands above, its words, and what they can tap. */
export function Sent({ content }: { readonly content: OutboundContent }) {
  const whatItIs = useWhatItIs();
  const { heading, text, footer, files, choices, labels } = shownOf(content);
  const said = whatItIs(content.kind);
  return (
    <>
      {said === "" ? null : <Quiet>{said}</Quiet>}
      {heading === "" ? null : (
        <strong className={classes["words"]} dir="auto">
          {heading}
        </strong>
      )}
      <Files files={files} />
      {text === "" ? null : <Words text={text} />}
      {content.kind === "link" ? <Words text={content.url} /> : null}
      {footer === "" ? null : (
        <small className={classes["words"]} dir="auto">
          {footer}
        </small>
      )}
      <Taps labels={[...choices.map(nameOfChoice), ...labels]} />
    </>
  );
}

/** Rows of several sections may have the same title. */
const nameOfChoice = ({ title, section }: Shown["choices"][number]): string =>
  section === undefined ? title : `${section} · ${title}`;

/** What words alone do not tell. */
function useWhatItIs(): (kind: OutboundContent["kind"]) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case "locationRequest":
        return t`Asks for a place`;
      case "contactRequest":
        return t`Asks for the phone number`;
      case "formRequest":
        return t`Form`;
      case "carousel":
        return t`Cards side by side`;
      case "callRequest":
        return t`Asks whether we may call`;
      case "callButton":
        return t`Button that calls us`;
      case "product":
        return t`Product`;
      case "products":
        return t`Products`;
      case "catalogue":
        return t`Catalogue`;
      case "addressRequest":
        return t`Asks for an address`;
      default:
        return "";
    }
  };
}

function Files({ files }: Pick<Shown, "files">) {
  const nameOf = useKindName();
  return files.map(({ media, source, filename }, index) => {
    const name = filename ?? nameOf(media);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was sent stays as it is
      <div key={index}>
        {"link" in source ? (
          <Anchor href={source.link} target="_blank" rel="noreferrer noopener">
            <bdi dir="auto">{name}</bdi>
          </Anchor>
        ) : (
          <Quiet>{name}</Quiet>
        )}
      </div>
    );
  });
}

function Taps({ labels }: { readonly labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <span dir="auto" className={classes["choices"]}>
      {labels.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent stays as it is
        <span key={index} className={classes["choice"]}>
          {label}
        </span>
      ))}
    </span>
  );
}
