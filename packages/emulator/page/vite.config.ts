import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative, so that the page works below any path it is served from.
  base: "./",
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true },
});
