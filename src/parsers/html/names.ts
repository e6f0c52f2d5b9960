/** Names of elements by what they do to the text in them. */

/** What begins and ends a line of its own. */
export const blockNames: ReadonlySet<string> = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
