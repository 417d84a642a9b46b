// Replaces the browser's fetch for /api in `vite dev --mode fake` and in tests. Never part of the product.
import { answer } from "./backend";

const real = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  if (!new URL(request.url).pathname.startsWith("/api/")) return real(input, init);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return answer(request);
};
