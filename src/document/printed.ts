/**
 * A number as it is printed: `22`, `22.0` and `.22` mean different things.
 * `digits` are the significant decimal digits without sign, separators or point (`"220"`), `scale` is how many of them come
 * after the point (`1`). The value is ±digits · 10^-scale. Plain data, so that claims stay JSON-safe.
 */
export interface Printed {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
}

/** The printed value as a double; for comparisons that must be exact use `statistics`. */
export function toNumber(printed: Printed): number {
  const value = Number(`${printed.digits}e-${printed.scale}`);
  return printed.negative ? -value : value;
}

/** The number in plain notation, with as many decimals as were printed. */
export function showPrinted(printed: Printed): string {
  const digits = printed.digits.padStart(printed.scale + 1, "0");
  const whole = digits.slice(0, digits.length - printed.scale);
  const sign = printed.negative ? "-" : "";
  return printed.scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - printed.scale)}`;
}

/** Reads plain notation (`-12.50`); throws on anything else, since extractors hand over only what they lexed. */
export function printed(text: string): Printed {
  const match = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (!match || (match[2] === "" && match[3] === undefined)) throw new RangeError(`Not a plain decimal: ${text}`);
  const fraction = match[3] ?? "";
  const digits = `${match[2]}${fraction}`.replace(/^0+(?=\d)/, "");
  return { digits, scale: fraction.length, negative: match[1] === "-" };
}

/** Equal for numbers that are printed alike, but for their sign. */
export const printedKey = ({ digits, scale }: Pick<Printed, "digits" | "scale">): string => `${digits}e-${scale}`;
