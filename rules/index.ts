// Generated from the files of this folder by `npm run generate`.
import type { Rule } from "../src/rule/index.ts";

export const rules: readonly Rule[] = [
];
