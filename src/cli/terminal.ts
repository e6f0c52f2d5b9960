/** What the destination of a report can show. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const usualWidth = 80;
const narrowest = 40;

/**
 * Whether to colour: the flag decides, then FORCE_COLOR (https://force-color.org), NO_COLOR (https://no-color.org), and
 * whether a terminal is there.
 */
export function wantsColor(flag: boolean | undefined, environment: Environment, stream: Stream): boolean {
  if (flag !== undefined) return flag;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (environment.NO_COLOR) return false;
  return stream.isTTY === true && environment.TERM !== "dumb";
}

/** Whether links can be followed there: in terminals known to support them, or where FORCE_HYPERLINK says so; never in a pipe. */
export async function showsLinks(stream: Stream & { isTTY?: boolean }): Promise<boolean> {
  if (stream.isTTY !== true) return false;
  const { createSupportsHyperlinks } = await import("supports-hyperlinks");
  return createSupportsHyperlinks({ isTTY: true });
}

/** Columns of the terminal; 80 where there is none. */
export function widthOf(stream: Stream): number {
  return stream.isTTY === true ? Math.max(narrowest, stream.columns || usualWidth) : usualWidth;
}
