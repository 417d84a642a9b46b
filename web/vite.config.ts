import { defineConfig } from "vitest/config";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { precompress } from "./tools/precompress";
import { words } from "./tools/words";

export default defineConfig({
  plugins: [react(), words(), precompress()],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8080" },
    fs: { allow: [fileURLToPath(new URL("..", import.meta.url))] },
  },
  test: {
    environment: "node",
    include: ["src/**/*_test.ts", "src/**/*_test.tsx"],
    testTimeout: 60_000, // some load every page, on a machine that may be busy
  },
});
