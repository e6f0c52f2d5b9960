/** A heading, a quotation, a list, a table or front matter in Markdown. */
const opening = /^\s{0,99}(?:#{1,6}[ \t]|>|[*+|]|---)/;

/** Whether a text begins as a page in Markdown does: a record that is pasted further down makes it no file of records. */
export function opensPage(head: string): boolean {
  return opening.test(head);
}
