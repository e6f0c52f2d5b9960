/** Keeps the memory of long runs small. */
import { setFlagsFromString } from "node:v8";

/** A short run is over before its memory matters, and sweeping it would take longer than the rest. */
const documents = 300;

/**
 * To be called for each document. What lives for a moment gets no more room than it has when the first document was judged, which takes no more time; not
 * so in a run with threads, whose heaps begin small. In a long run the heap grows by a third before it is swept, not to four times what is alive.
 */
export function heapKeeper(): (hasThreads?: boolean) => void {
  let read = 0;
  return (hasThreads = false) => {
    read++;
    if (read === 1 && !hasThreads) setFlagsFromString("--semi-space-growth-factor=1");
    if (read === documents) setFlagsFromString("--heap-growing-percent=35");
  };
}
