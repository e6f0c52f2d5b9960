// Generated from the files of this folder by `npm run generate`.
import type { Binder } from "./binder.ts";

export const binders: readonly Binder[] = [];
