// `vite dev --mode fake`: the page answers its own API calls from test/fake. Only ever in the dev server.
import type { Plugin } from "vite";

export function fake_backend(): Plugin {
  return {
    name: "fake-backend",
    apply: "serve",
    transformIndexHtml: {
      order: "pre",
      handler: () => [{ tag: "script", attrs: { type: "module", src: "/test/fake/install.ts" }, injectTo: "head-prepend" }],
    },
  };
}
