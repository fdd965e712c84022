// A small button of the pages about storage, with its name for tests and for screen readers.

/** The button. `label` says more than `word` where a page has many of them. */
export function SmallButton(props: {
  readonly testId: string;
  readonly word: string;
  readonly label?: string;
  readonly look?: 'primary' | 'st-danger';
  readonly expanded?: boolean;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => unknown;
}) {
  return (
    <button
      type="button"
      class={`button small ${props.look ?? ''}`}
      data-testid={props.testId}
      aria-label={props.label}
      aria-expanded={props.expanded}
      disabled={props.disabled}
      onClick={() => void props.onPress()}
    >
      {props.word}
    </button>
  );
}
