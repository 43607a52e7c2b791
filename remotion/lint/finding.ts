/** Something that speaks against publishing a template (`error`), or that somebody should look at (`warning`). */
export interface Finding {
  rule: 'choices' | 'wording' | 'contrast' | 'overflow' | 'safe_area' | 'reading';
  severity: 'error' | 'warning';
  /** The choice that it is about, where it is about one. */
  field?: string;
  /** Title of the example story that shows it. */
  story?: string;
  message: string;
}
