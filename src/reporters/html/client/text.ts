/** Shows a document's text line by line: every claim underlined, operands marked, what is far from them folded. */
import { counted, el, visible } from "./dom.ts";
import { lineCount, lineOf, lineStarts } from "./lines.ts";
import { type Mark, type Piece, piecesOf } from "./pieces.ts";
import { type DocumentText, hueOf, type Loudness } from "./report.ts";

export interface TextView {
  readonly node: HTMLElement;
  /** The first element of every mark that is shown, by its number in the list of marks. */
  anchor(mark: number): HTMLElement | null;
}

export interface TextMark extends Mark {
  readonly level: Loudness;
  /** What stands before it, such as its number. */
  readonly sign: string;
  readonly title: string;
}

const linesAround = 2;
/** Fewer lines than these are not worth folding. */
const fewest = 4;

export function textView(document: DocumentText, marks: readonly TextMark[], isFolded: boolean): TextView {
  const starts = lineStarts(document.text);
  const anchors = new Map<number, HTMLElement>();
  const node = el("div", { class: "text" });
  const pieces = piecesOf(document, marks);

  function lineNode(line: number): HTMLElement {
    const from = starts[line]!;
    const to = starts[line + 1] ?? document.text.length;
    const code = el("span", { class: "code" });
    for (const piece of pieces(from, to)) {
      const text = document.text.slice(piece.start, piece.end).replace(/\r?\n$/, "");
      if (text === "") continue;
      if (piece.marks.length === 0 && piece.claims.length === 0)
        code.append(...withUnread(text, piece.start, document.unread));
      else code.append(marked(text, piece));
    }
    return el("div", { class: "line", "data-line": document.line + line }, code);
  }

  function marked(text: string, { claims, marks: around, start }: Piece): HTMLElement {
    const inner = claims[0];
    const beginning = around.filter((mark) => !anchors.has(mark));
    const isFirst = inner !== undefined && document.claims[inner]!.start === start;
    const span = el("span", {
      class: inner === undefined ? null : "claim",
      "data-claims": claims.length > 0 ? claims.join(" ") : null,
      tabindex: isFirst || beginning.length > 0 ? 0 : null,
    });
    span.textContent = visible(text);
    if (inner !== undefined) {
      span.dataset.kind = String(document.claims[inner]!.kind);
      span.style.setProperty("--hue", String(hueOf(document.claims[inner]!.kind)));
    }
    const mark = around[0];
    if (mark !== undefined) {
      span.classList.add("operand", marks[mark]!.level);
      span.dataset.mark = String(mark);
      span.title = marks[mark]!.title;
    }
    for (const begun of beginning) anchors.set(begun, span);
    const signs = new Set(beginning.map((begun) => marks[begun]!.sign));
    if (signs.size > 0) span.dataset.sign = [...signs].sort((a, b) => Number(a) - Number(b)).join(" ");
    return span;
  }

  function fold(from: number, to: number): HTMLElement {
    const button = el("button", { type: "button", class: "fold" }, `${counted(to - from, "line")} not shown`);
    button.addEventListener("click", () => {
      const lines = range(from, to).map(lineNode);
      button.replaceWith(...lines);
      node.dispatchEvent(new Event("unfold"));
    });
    return button;
  }

  const shown = isFolded && marks.length > 0 ? nearMarks(marks, starts) : null;
  const count = lineCount(starts, document.text);
  for (let line = 0; line < count; ) {
    let end = line + 1;
    if (shown !== null && !shown.has(line)) {
      while (end < count && !shown.has(end)) end++;
      node.append(...(end - line < fewest ? range(line, end).map(lineNode) : [fold(line, end)]));
    } else node.append(lineNode(line));
    line = end;
  }
  return { node, anchor: (mark) => anchors.get(mark) ?? null };
}

/** Text beyond all claims, in which the numbers that nothing has read are set apart. */
function withUnread(text: string, start: number, unread: DocumentText["unread"]): HTMLElement[] {
  const pieces: HTMLElement[] = [];
  let at = 0;
  for (
    let index = firstFrom(unread, start);
    index < unread.length && unread[index]![0] < start + text.length;
    index++
  ) {
    const [from, to] = unread[index]!;
    if (from < start + at) continue;
    pieces.push(el("span", {}, text.slice(at, from - start)));
    pieces.push(el("span", { class: "unread", title: "Not read" }, text.slice(from - start, to - start)));
    at = Math.min(text.length, to - start);
  }
  return [...pieces, el("span", {}, text.slice(at))].filter((piece) => piece.textContent !== "");
}

function firstFrom(unread: DocumentText["unread"], start: number): number {
  let [low, high] = [0, unread.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unread[middle]![0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function nearMarks(marks: readonly Mark[], starts: readonly number[]): ReadonlySet<number> {
  const shown = new Set<number>();
  for (const { start, end } of marks) {
    const last = lineOf(starts, Math.max(start, end - 1)) + linesAround;
    for (let line = Math.max(0, lineOf(starts, start) - linesAround); line <= last; line++) shown.add(line);
  }
  return shown;
}
