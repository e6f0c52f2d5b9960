import { expect } from "vitest";

/** Processor time of this process in milliseconds: other work of the machine does not count, as it would by the clock. */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/** Work that takes longer than this, in milliseconds, can be told from chance. */
const tellable = 300;

/**
 * Fails where four times the size takes more than `most` times as long. Work that grows faster than its size does so wherever it takes
 * time, so larger sizes are tried only while the work takes none. Of a time that is too long the least of six counts: others share the machine.
 */
export function expectLinear(time: (size: number) => number, least: number, most = 12): void {
  const leastOf = (size: number, limit: number) => {
    let found = time(size);
    for (let run = 1; run < 6 && found > limit; run++) found = Math.min(found, time(size));
    return found;
  };
  time(least);
  let short = leastOf(least, 1);
  for (const size of [4 * least, 16 * least]) {
    const limit = Math.max(tellable, most * short);
    const long = leastOf(size, limit);
    expect(long).toBeLessThanOrEqual(limit);
    if (long > tellable) return;
    short = long;
  }
}
