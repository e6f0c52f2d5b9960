/** Finds the regular expression literals of a TypeScript file, past comments, strings and templates. */

/** A pattern and the line (1-based) it stands on. */
export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

const comment = /^#!.*|\/\/.*|\/\*[\s\S]*?\*\//y;
const quoted = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const literal = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const word = /[\p{L}\p{N}_$#]+/uy;
/** Words before an expression; behind any other word a slash divides. */
const beforeExpression = new Set(
  "return typeof case of in yield throw else do void await instanceof default".split(" "),
);

export function regexLiterals(text: string): Literal[] {
  const found: Literal[] = [];
  /** For every open brace, whether it is the hole of a template. */
  const braces: boolean[] = [];
  let at = 0;
  let isOperandNext = true;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  /** Passes the text of a template up to its end or its next hole. */
  const passTemplate = (): void => {
    for (; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === "`") {
        at++;
        isOperandNext = false;
        return;
      } else if (text.startsWith("${", at)) {
        at += 2;
        braces.push(true);
        isOperandNext = true;
        return;
      }
    }
  };
  while (at < text.length) {
    const character = text[at]!;
    if (/\s/.test(character)) at++;
    else if (take(comment)) continue;
    else if (take(quoted)) isOperandNext = false;
    else if (character === "`") {
      at++;
      passTemplate();
    } else if (character === "}" && braces.pop()) {
      at++;
      passTemplate();
    } else if (character === "/" && isOperandNext) {
      const line = text.slice(0, at).split("\n").length;
      const match = take(literal);
      if (!match) throw new SyntaxError(`No regular expression ends that begins on line ${line}`);
      found.push({ source: match[1]!, flags: match[2]!, line });
      isOperandNext = false;
    } else {
      const name = take(word)?.[0];
      if (name) isOperandNext = beforeExpression.has(name);
      else {
        if (character === "{") braces.push(false);
        isOperandNext = !")]".includes(character);
        at++;
      }
    }
  }
  return found;
}
