// The frame of a page that answers single questions: title, what it does, the self-check sentence, its sections.
import type { JSX } from 'solid-js';
import { useWords } from '../context';
import { TOOLS_WORDS } from '../words/tools';
import './tools.css';

/** The page. `name` is its test id. */
export function ToolPage(props: {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly children: JSX.Element;
}) {
  const words = useWords(TOOLS_WORDS);
  return (
    <div class="page tool-page" data-testid={`${props.name}-page`}>
      <h1>{props.title}</h1>
      <p class="lead tool-lead">{props.lead}</p>
      <p class="tool-self" role="note">
        {words().selfCheck}
      </p>
      {props.children}
    </div>
  );
}

/** A section of such a page. */
export function ToolSection(props: { readonly title: string; readonly lead?: string; readonly children: JSX.Element }) {
  return (
    <section class="tool-section">
      <h2>{props.title}</h2>
      {props.lead === undefined ? undefined : <p class="tool-hint">{props.lead}</p>}
      {props.children}
    </section>
  );
}
