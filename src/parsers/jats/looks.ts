/** Tells an article in JATS from an `article` of HTML, which stands in pages of all manner. */

/** The first element of the name with its attributes, and the front where it follows at once. */
const root =
  /<(?:[a-z]{1,20}:)?article((?:\s[^<>]{0,4000})?)>\s{0,999}(?:<!--[^<>]{0,999}-->\s{0,99})?(<(?:[a-z]{1,20}:)?(?:front|processing-meta)[\s/>])?/;
const doctype = /<!DOCTYPE\s{1,9}(?:[a-z]{1,20}:)?(?:article|pmc-articleset)[\s>]/;

/** Whether the beginning of a file declares an article, or has one with what only JATS gives it: its type, its version, a front. */
export function looksLikeJats(head: string): boolean {
  if (!/^\s{0,99}<(?:\?xml|!DOCTYPE|!--|article|pmc-articleset|[a-z-]{1,40}:)/.test(head)) return false;
  const found = root.exec(head);
  if (!found) return doctype.test(head);
  const [, attributes = "", front] = found;
  return front !== undefined || /\s(?:article-type|dtd-version)\s{0,9}=/.test(attributes) || doctype.test(head);
}
