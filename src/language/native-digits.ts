/** Reads numbers in digits other than those of ASCII: `２１．４`, `٢١٫٤`, `۲۱`. */

const number = /(?:[０-９]+|[٠-٩]+|[۰-۹]+)(?:[.．٫,，٬](?:[０-９]+|[٠-٩]+|[۰-۹]+)){0,4}/y;
const separators: ReadonlyMap<string, string> = new Map([
  ["．", "."],
  ["٫", "."],
  ["，", ","],
  ["٬", ","],
]);

/** What stands at an offset in other digits, in those of ASCII and one for one; empty where nothing does. */
export function asciiDigits(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0x660 || (code > 0x6f9 && code < 0xff10) || code > 0xff19) return "";
  number.lastIndex = at;
  const found = number.exec(text)?.[0] ?? "";
  return Array.from(found, (char) => separators.get(char) ?? digit(char)).join("");
}

function digit(char: string): string {
  const code = char.charCodeAt(0);
  const zero = code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660;
  return code < 0x660 ? char : String(code - zero);
}
