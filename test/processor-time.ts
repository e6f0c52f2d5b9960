/** Processor time of this process in milliseconds: other work of the machine does not count, as it would by the clock. */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/**
 * The times that work takes at a size and at four times that size, for the least of three such pairs whose longer time can be told from
 * chance: work that grows faster than its size does so wherever it takes time.
 */
export function timesFourfold(time: (size: number) => number, least: number, enough = 200): readonly [number, number] {
  time(least);
  let short = time(least);
  for (let size = 4 * least; ; size *= 4) {
    const long = time(size);
    if (long > enough || size >= 16 * least) return [short, long];
    short = long;
  }
}
