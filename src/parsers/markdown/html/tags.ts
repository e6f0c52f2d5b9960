/** Tells HTML from text between angle brackets. */

const names = new Set(
  "a abbr address article aside audio b bdi bdo big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark math meta nav ol option p picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr".split(
    " ",
  ),
);

/** Whether what a Markdown parser takes for inline HTML is a tag of HTML or a comment. */
export function isHtmlTag(html: string): boolean {
  const name = /^<\/?([A-Za-z][\w-]{0,40})/.exec(html)?.[1];
  return name === undefined || names.has(name.toLowerCase());
}
