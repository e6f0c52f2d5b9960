import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/install/**"],
    // Most of a file's time would be the loading of the same modules; no test changes one.
    isolate: false,
    // By default one core is left idle, which would be half of two.
    maxWorkers: availableParallelism(),
    globalSetup: "test/build.ts",
    testTimeout: 60_000,
  },
});
