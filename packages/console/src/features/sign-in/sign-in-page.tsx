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
  // A page of its own, loaded anew: nothing of whoever was here before stays in memory.
  const enter = () => location.assign(nextPath(search));
  if (asksCode)
    return (
      <PublicPage title={t`One more step`} description={t`Your account asks for a code besides the password.`}>
        <CodeStep onDone={enter} onBack={() => askCode(false)} />
      </PublicPage>
    );
  return (
    <PublicPage title={t`Sign in`} description={t`To the hotline of your organisation.`}>
      <PasswordStep onDone={enter} onCodeWanted={() => askCode(true)} />
    </PublicPage>
  );
}
