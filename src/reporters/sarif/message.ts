/** Text as SARIF 2.1.0 messages hold it. */

/** Well-formed text: strict readers of JSON refuse the lone surrogates that a cut leaves. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/** Plain text of a message: braces would be placeholders (3.11.5), a bracket before a parenthesis an embedded link (3.11.6). */
export function plain(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replace(/\](?=\()/g, "] ");
}

/** An embedded link to the related location of that number. */
export function link(text: string, location: number): string {
  return `[${plain(text).replace(/[\\[\]]/g, "\\$&")}](${location})`;
}
