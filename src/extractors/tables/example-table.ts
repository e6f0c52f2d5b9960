/** A table in Markdown, from its rows. */
export function table(head: string, ...rows: readonly string[]): string {
  const rule = head
    .split("|")
    .slice(1, -1)
    .map(() => " --- ")
    .join("|");
  return `${[head, `|${rule}|`, ...rows].join("\n")}\n`;
}
