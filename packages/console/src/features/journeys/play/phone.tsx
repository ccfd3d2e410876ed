import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Select, Tabs, TextInput } from "@mantine/core";
import { IconPlayerTrackNext, IconRefresh, IconSend } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Double } from "./doubles.ts";
import classes from "./phone.module.css";
import { PhoneLine } from "./phone-line.tsx";
import type { Rehearsal, Standing } from "./rehearsal.ts";
import { Trace } from "./trace.tsx";

interface PhoneProps {
  readonly rehearsal: Rehearsal;
  readonly standing: Standing;
  readonly double: Double;
  readonly onDouble: (double: Double) => void;
  readonly onRestart: () => void;
  readonly languages: readonly string[];
  readonly onLanguage: (language: string) => void;
}

/** A phone that plays the journey with the real engine: nothing is sent, called or stored. */
export function Phone(props: PhoneProps) {
  const { t } = useLingui();
  const { standing } = props;
  return (
    <Tabs defaultValue="phone" classNames={{ root: classes["root"] ?? "", panel: classes["panel"] ?? "" }}>
      <Tabs.List>
        <Tabs.Tab value="phone">{t`Chat`}</Tabs.Tab>
        <Tabs.Tab value="saved">
          {t`Saved`} <span data-figures>{standing.saved.length > 0 ? standing.saved.length : null}</span>
        </Tabs.Tab>
        <Tabs.Tab value="trace">{t`What happened`}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="phone">
        <Chat {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="saved">
        <Saved standing={standing} />
      </Tabs.Panel>
      <Tabs.Panel value="trace">
        <Trace beats={standing.beats} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Chat(props: PhoneProps) {
  const { t } = useLingui();
  const { rehearsal, standing } = props;
  const chat = useRef<HTMLDivElement>(null);
  const count = standing.lines.length;
  useEffect(() => {
    // The chat alone scrolls: on a narrow screen the picture above stays where it is.
    if (count > 0) chat.current?.scrollTo({ top: chat.current.scrollHeight });
  }, [count]);
  return (
    <>
      <PhoneTools {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div ref={chat} className={classes["chat"]} role="log" aria-label={t`Conversation on the phone`} tabIndex={0}>
        {standing.lines.map((line) => (
          <PhoneLine key={line.id} line={line} onTap={(choice, source) => rehearsal.tap(choice, source)} />
        ))}
        {standing.isWaiting ? null : (
          <p className={classes["over"]}>
            <Trans>The journey is over. Write something to see what it starts.</Trans>
          </p>
        )}
      </div>
      <Writing rehearsal={rehearsal} />
    </>
  );
}

function PhoneTools({ rehearsal, standing, double, onDouble, onRestart, languages, onLanguage }: PhoneProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { dueIn, language } = standing;
  const due = dueIn === null ? "" : formats.duration(Math.round(dueIn / 1000));
  const spoken = languages.includes(language) ? languages : [...languages, language];
  return (
    <div className={classes["tools"]}>
      <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onRestart}>
        <Trans>Restart</Trans>
      </Button>
      <Select
        size="xs"
        aria-label={t`Language of the person`}
        data={spoken.map((code) => ({ value: code, label: formats.language(code) }))}
        value={language}
        allowDeselect={false}
        onChange={(value) => onLanguage(value ?? language)}
      />
      <Select
        size="xs"
        aria-label={t`What servers outside answer`}
        data={[
          { value: "success", label: t`Outside: works` },
          { value: "failure", label: t`Outside: fails` },
        ]}
        value={double}
        allowDeselect={false}
        onChange={(value) => onDouble(value === "failure" ? "failure" : "success")}
      />
      <Button
        size="xs"
        variant="default"
        disabled={dueIn === null}
        leftSection={<IconPlayerTrackNext size={14} aria-hidden />}
        onClick={() => rehearsal.passTime()}
      >
        {dueIn === null ? <Trans>Nothing is due</Trans> : <Trans>{due} later</Trans>}
      </Button>
    </div>
  );
}

function Writing({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    rehearsal.say(text);
    setText("");
  };
  return (
    <form className={classes["writing"]} onSubmit={send}>
      <TextInput
        aria-label={t`Write as the person`}
        placeholder={t`Write as the person`}
        dir="auto"
        maxLength={4096}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ActionIcon type="submit" size="lg" aria-label={t`Send`} disabled={text.trim() === ""}>
        <IconSend size={18} aria-hidden className={classes["send"]} />
      </ActionIcon>
    </form>
  );
}

function Saved({ standing: { saved } }: { readonly standing: Standing }) {
  const formats = useFormats();
  if (saved.length === 0)
    return (
      <p className={classes["over"]}>
        <Trans>Nothing has been saved yet.</Trans>
      </p>
    );
  return (
    <dl className={classes["saved"]}>
      {saved.map(({ name, value, category }) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>
          <dd>
            <bdi dir="auto">{formats.written(value)}</bdi>
            {category === "" || category === value ? null : (
              <bdi dir="auto" className={classes["category"]}>
                {category}
              </bdi>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
