import { MantineProvider } from "@mantine/core";
import { lazy, Suspense } from "react";
import { RouterProvider } from "react-router/dom";
import { LanguageProvider } from "../i18n/language-provider.tsx";
import { useTheme } from "../theme/use-theme.ts";
import { router } from "./router.tsx";

const Words = lazy(() => import("./words.tsx").then((file) => ({ default: file.Words })));

export function App() {
  return (
    <LanguageProvider>
      <Look />
    </LanguageProvider>
  );
}

function Look() {
  return (
    <MantineProvider theme={useTheme()} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Words />
      </Suspense>
      <RouterProvider router={router} />
    </MantineProvider>
  );
}
