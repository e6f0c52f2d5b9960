/** The report as one page for a browser: findings drawn in the documents, with filters; it loads nothing and sends nothing. */
import { pageOf } from "./html/page.ts";
import { payloadOf, textsOf } from "./html/payload-of.ts";
import type { Reporter } from "./reporter.ts";

const html: Reporter = {
  id: "html",
  title: "For people, in a browser: findings drawn in the documents, with filters",
  needs: { text: true, claims: true, documents: true },
  report(run, options) {
    const payload = payloadOf(run, options);
    return pageOf(payload, textsOf(run, payload.kinds));
  },
};

export default html;
