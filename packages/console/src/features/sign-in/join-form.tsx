import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link as To } from "react-router";
import { useAttempt } from "../../session/use-attempt.ts";
import { Refusal } from "../../ui/refusal.tsx";
import { acceptLink, type Link } from "./links.ts";
import { NewPassword } from "./new-password.tsx";
import classes from "./sign-in.module.css";

interface JoinFormProps {
  readonly token: string;
  readonly link: Link;
}

/** Somebody new: who they are, and a password. */
export function JoinForm({ token, link }: JoinFormProps) {
  const { t } = useLingui();
  const [organisation, setOrganisation] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState(link.email ?? "");
  const [password, setPassword] = useState("");
  const { busy, refusal, run } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = { name: name.trim(), email: email.trim().toLowerCase(), password };
    void run(async () => {
      await acceptLink(token, link.organisation === null ? { ...form, organisation: organisation.trim() } : form);
      location.assign("/");
    });
  };
  return (
    <form className={classes["form"]} onSubmit={submit}>
      {link.organisation === null ? (
        <TextInput
          label={t`Your organisation`}
          description={t`As people on the team know it.`}
          required
          maxLength={100}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label={t`Your name`}
        autoComplete="name"
        required
        maxLength={100}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t`E-mail address`}
        type="email"
        autoComplete="username"
        required
        dir="ltr"
        readOnly={link.email !== null}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NewPassword label={t`Password`} value={password} onChange={setPassword} personal={[name, email, organisation]} />
      <Refusal text={refusal} />
      <Button type="submit" size="sm" loading={busy}>
        <Trans>Come in</Trans>
      </Button>
      {link.kind === "invitation" ? (
        <p className={classes["small"]}>
          <Anchor component={To} to={`/sign-in?next=${encodeURIComponent(`/link/${token}`)}`}>
            <Trans>I have an account here: sign in</Trans>
          </Anchor>
        </p>
      ) : null}
    </form>
  );
}
