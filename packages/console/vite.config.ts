import { lingui } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { componentStyles } from "./component-styles.ts";
import { compressed } from "./compressed.ts";
import { linguiMacros } from "./macros.ts";

const server = process.env["HOTLINE_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    componentStyles(),
    babel({ presets: [linguiMacros] }),
    react(),
    lingui({ cwd: import.meta.dirname }),
    compressed(),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    // What nearly all pages share is one file, not fifty: the first page is fetched in half of the requests.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 30 }] } } },
  },
  server: { proxy: { "/graphql": { target: server, ws: true }, "/api": server, "/media": server } },
});
