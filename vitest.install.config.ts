import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/install/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 60_000 },
});
