/** What the page asks of each of its views. */
export interface View {
  readonly node: HTMLElement;
  readonly search?: HTMLInputElement;
  /** Called when the view has come to the front. */
  shown?(): void;
  /** Goes so many entries on. */
  step?(by: number): void;
  /** Leads from the entry to the source, and there from quote to quote. */
  enter?(): void;
  /** Leads back from the source. */
  back?(): void;
  beforePrint?(): void;
}
