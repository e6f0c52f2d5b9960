/** What a tree of XML is made of. */

/** A run of text as decoded, and the range of the source it was read from. */
export interface XmlText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface XmlElement {
  /** Without the prefix of a namespace: `mml:math` is `math`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** From the `<` of its first tag to behind the `>` of its last one. */
  readonly from: number;
  readonly to: number;
}

export type XmlNode = XmlText | XmlElement;

export const isElement = (node: XmlNode): node is XmlElement => "children" in node;
