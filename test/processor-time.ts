/** Processor time of this process in milliseconds: other work of the machine does not count, as it would by the clock. */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}
