/** Finds the line of a key in a JSON or YAML file. */

/** The line, 1-based, of a key's value, or of the nearest key above that is there; `null` where nothing is. JSON is read as YAML. */
export async function lineOfKey(text: string, key: readonly PropertyKey[]): Promise<number | null> {
  const { isNode, LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (let length = key.length; length > 0; length--) {
    const node = document.getIn(key.slice(0, length), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return null;
}
