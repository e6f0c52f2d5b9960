// Generated from the files of this folder by `npm run generate`.
import type { Extractor } from "./extractor.ts";

export const extractors: readonly Extractor[] = [
];
