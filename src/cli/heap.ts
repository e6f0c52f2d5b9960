/** Keeps the memory of long runs small. */
import { setFlagsFromString } from "node:v8";

/** A short run is over before its memory matters, and sweeping it would take longer than the rest. */
const documents = 300;

/** Of so many bytes a run is long from its beginning. */
const bytes = 8_000_000;

export const isLong = (size: number): boolean => size > bytes;

/**
 * To be called for each document. In a run that is long from its beginning, what lives for a moment gets no more room than it has when the first document was
 * judged, which takes no more time; not so with threads, whose heaps begin small. In a long run the heap grows by a third before it is swept, not to four
 * times what is alive. Compiled code that is kept after a run with such settings would not be used by one without: a short run has none.
 */
export function heapKeeper(): (isLong?: boolean) => void {
  let read = 0;
  return (isLong = false) => {
    read++;
    if (read === 1 && isLong) setFlagsFromString("--semi-space-growth-factor=1");
    if (read === documents) setFlagsFromString("--heap-growing-percent=35");
  };
}
