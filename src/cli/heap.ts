/** Keeps the memory of long runs small. */
import { setFlagsFromString } from "node:v8";

/** Of so many bytes a run is long from its beginning. */
const bytes = 8_000_000;

export const isLong = (size: number): boolean => size > bytes;

/**
 * To be called when the first document of a long run was judged: what lives for a moment gets no more room than it has then, which takes no more time. Not
 * so with threads, whose heaps begin small. Compiled code that is kept after a run with such a setting would not be used by one without: a short run has none.
 */
export const keepYoungSmall = (): void => setFlagsFromString("--semi-space-growth-factor=1");
