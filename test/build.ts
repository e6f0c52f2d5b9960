/** Bundles what the tests of the command run, once before all of them. */
export { bundle as default } from "../esbuild.config.ts";
