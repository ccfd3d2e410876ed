import { useLingui } from "@lingui/react/macro";
import { Page } from "../../ui/page.tsx";
import { LookSection } from "./look-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { SecondFactorSection } from "./second-factor-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

export function AccountPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Your account`} width="text">
      <LookSection />
      <PasswordSection />
      <SecondFactorSection />
      <SessionsSection />
    </Page>
  );
}
