/** Puts text from outside into Markdown so that it reads as it is: no markup, link, mention or HTML can come of it. */
import { clip } from "../text/plain.ts";
import { harmless, visible } from "../text/visible.ts";

const longest = 1000;
/** Ends a mention, a reference or an address without showing; a backslash does not, since those are looked for in what was rendered. */
const nothing = "<!-- -->";

/** Running text on one line, that may stand where a block begins. */
export function prose(text: string, length = longest): string {
  return visible(clip(text, length))
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!^]/g, "\\$&")
    .replace(/\$/g, "<span>$</span>")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d{1,10})([.)])/, "$1\\$2")
    .replace(/[@#!~%](?=[\w-])/g, `$&${nothing}`)
    .replace(/\bGH-(?=\d)/gi, `$&${nothing}`)
    .replace(/:(?=\/\/)/g, `:${nothing}`)
    .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, `$1${nothing}`)
    .replace(/^:(?=:)/, "&#58;");
}

/** Text as code, exact but for hidden characters and commands of build servers. */
export function code(text: string, length = longest): string {
  const shown = harmless(visible(clip(text, length)));
  if (shown.trim() === "") return "(blank)";
  const ticks = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...ticks.map((run) => run.length)) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return fence + pad + shown + pad + fence;
}
