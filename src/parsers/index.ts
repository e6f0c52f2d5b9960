// Generated from the files of this folder by `npm run generate`.
import type { Parser } from "./parser.ts";

export const parsers: readonly Parser[] = [
];
