import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    // Most of a file's time would be the loading of the same modules; no test changes one.
    isolate: false,
    globalSetup: "test/build.ts",
    testTimeout: 20_000,
  },
});
