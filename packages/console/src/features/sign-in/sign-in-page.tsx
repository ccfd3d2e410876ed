import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useLocation } from "react-router";
import { CodeStep } from "./code-step.tsx";
import { nextPath } from "./next.ts";
import { PasswordStep } from "./password-step.tsx";
import { PublicPage } from "./public-page.tsx";

export function SignInPage() {
  const { t } = useLingui();
  const { search } = useLocation();
  const [asksCode, askCode] = useState(false);
  const [whyAgain, tellWhy] = useState<string>();
  // A page of its own, loaded anew: nothing of whoever was here before stays in memory.
  const enter = () => location.assign(nextPath(search));
  const back = (why?: string) => {
    tellWhy(why);
    askCode(false);
  };
  if (asksCode)
    return (
      <PublicPage title={t`One more step`} description={t`Your account asks for a code besides the password.`}>
        <CodeStep onDone={enter} onBack={() => back()} onOver={back} />
      </PublicPage>
    );
  return (
    <PublicPage title={t`Sign in`} description={t`To the hotline of your organisation.`}>
      <PasswordStep whyAgain={whyAgain} onDone={enter} onCodeWanted={() => askCode(true)} />
    </PublicPage>
  );
}
