import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { RouterProvider } from "react-router/dom";
import { LanguageProvider } from "../i18n/language-provider.tsx";
import { theme } from "../theme/theme.ts";
import { router } from "./router.tsx";

export function App() {
  return (
    <LanguageProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <ModalsProvider>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </ModalsProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
