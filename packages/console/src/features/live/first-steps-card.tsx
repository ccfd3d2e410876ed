import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { CloseButton, Progress, Tooltip } from "@mantine/core";
import { IconChevronRight, IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useId } from "react";
import { Link } from "react-router";
import { FirstStepsDocument, PutFirstStepsAwayDocument } from "../../generated/graphql.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { tellRefusal } from "../../session/tell-refusal.ts";
import { notify } from "../../ui/notify.ts";
import classes from "./first-steps.module.css";
import { type FirstSteps, isShown, placeOf, type StepKey } from "./first-steps.ts";

/** A step is often taken elsewhere: by a colleague, or at Meta. */
const againMs = 20_000;

/** What a new team can still do before people are answered well; gone once it is done, or put away. */
export function FirstStepsCard() {
  const { data } = useQuery(FirstStepsDocument, { pollInterval: againMs, fetchPolicy: "cache-and-network" });
  if (!data || !isShown(data.firstSteps)) return null;
  return <Card {...data.firstSteps} />;
}

function Card({ steps }: Pick<FirstSteps, "steps">) {
  const { t } = useLingui();
  const formats = useFormats();
  const id = useId();
  const [putAway] = useMutation(PutFirstStepsAwayDocument, { refetchQueries: [FirstStepsDocument] });
  const done = steps.filter(({ isDone }) => isDone).length;
  const leave = () => {
    putAway({ variables: { isAway: true } })
      .then(() => notify.ok(t`The settings show the first steps again.`))
      .catch(tellRefusal);
  };
  return (
    <section className={classes["card"]} aria-labelledby={id}>
      <header className={classes["head"]}>
        <h2 id={id} className={classes["title"]}>
          <Trans>First steps</Trans>
        </h2>
        <span className={classes["count"]}>
          <Trans>
            {formats.number(done)} of {formats.number(steps.length)} done
          </Trans>
        </span>
        <Tooltip label={t`Put the first steps away`}>
          <CloseButton aria-label={t`Put the first steps away`} onClick={leave} />
        </Tooltip>
      </header>
      <Progress value={(done / steps.length) * 100} size="xs" aria-hidden />
      <ul className={classes["steps"]}>
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ul>
    </section>
  );
}

function Step({ step }: { readonly step: FirstSteps["steps"][number] }) {
  const { t } = useLingui();
  const { title, why } = useWords()[step.key];
  if (step.isDone)
    return (
      <li className={classes["step"]} data-done>
        <IconCircleCheckFilled size={20} role="img" aria-label={t`done`} className={classes["mark"]} />
        <span className={classes["name"]}>{title}</span>
      </li>
    );
  return (
    <li className={classes["step"]}>
      <IconCircle size={20} aria-hidden className={classes["mark"]} />
      <span>
        <Link to={placeOf[step.key]} className={classes["link"]}>
          {title}
        </Link>
        <span className={classes["why"]}>{why}</span>
      </span>
      <IconChevronRight size={18} aria-hidden className={classes["go"]} />
    </li>
  );
}

function useWords(): Readonly<Record<StepKey, { readonly title: string; readonly why: string }>> {
  const { t } = useLingui();
  return {
    NUMBER: { title: t`Add your WhatsApp number`, why: t`People write to it, and answers come from it.` },
    WEBHOOK: {
      title: t`Let WhatsApp reach this server`,
      why: t`Enter the address of the webhook at Meta, then write to your number from your own phone.`,
    },
    JOURNEY: { title: t`Publish a journey`, why: t`It greets people and leads them to what they want to know.` },
    ANSWERS: {
      title: t`Approve answers`,
      why: t`Questions that no journey expects are answered with them, and with nothing else.`,
    },
    HOURS: {
      title: t`Say when humans answer`,
      why: t`Outside of these hours people are told when somebody will read what they wrote.`,
    },
    TEAM: { title: t`Invite your team`, why: t`Operators answer people, builders keep journeys and answers right.` },
  };
}
