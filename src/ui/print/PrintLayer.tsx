// The head and the rest of what is printed, made when the browser is about to print and removed afterwards.
import { createEffect, onCleanup, onMount, Show } from 'solid-js';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { shownScenario } from '../scenarios/scenario-names';
import { PRINT_WORDS } from '../words/print';
import { SHELL_WORDS } from '../words/shell';
import { PositionPaper } from './PositionPaper';
import { pageRule, setPage } from './page-rule';
import { beginPrint, endPrint, kindOf, type PrintKind, printing, sheetIn } from './printing';
import { packsInPrint, pricesIn, whoseText } from './report-facts';
import { SheetPaper } from './SheetPaper';
import './print.css';

/** Follows the browser: whatever starts it, printing shows paper and then the screen again. */
function watchPrinting(session: Session): () => void {
  const before = (): void => {
    if (!printing()) beginPrint(kindOf(session.view()));
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', endPrint);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', endPrint);
  };
}

function Fact(props: { readonly name: string; readonly children: string }) {
  return (
    <Show when={props.children}>
      <div class="pr-fact">
        <dt>{props.name}</dt>
        <dd>{props.children}</dd>
      </div>
    </Show>
  );
}

function Facts(props: { readonly kind: PrintKind }) {
  const session = useSession();
  const words = useWords(PRINT_WORDS);
  const lang = () => session.preferences.lang();
  const rules = () =>
    packsInPrint(session, props.kind)
      .map((pack) => {
        const wanted = session.book()?.lock?.[pack.id] ?? pack.version;
        const used = `${pack.label[lang()]} ${pack.version}`;
        return wanted === pack.version ? used : `${used}${words().instead(wanted)}`;
      })
      .join(words().list);
  const prices = () => pricesIn(session).map(({ label, value }) => `${label} ${value}`);
  const priced = () => (prices().length > 0 ? prices().join(words().stop) : words().noPrices);
  return (
    <dl class="pr-facts">
      <Fact name={words().book}>{session.whole()?.settings.name || words().unnamed}</Fact>
      <Show when={session.view() !== 'scenarios'}>
        <Fact name={words().scenario}>{shownScenario(session)}</Fact>
      </Show>
      <Fact name={words().whose}>{whoseText(session, props.kind)}</Fact>
      <Fact name={words().printed}>{new Date().toLocaleDateString(lang() === 'zh' ? 'zh-CN' : 'en-GB', DATE)}</Fact>
      <Fact name={words().rules}>{rules()}</Fact>
      <Show when={props.kind !== 'page' || session.view() === 'prices'}>
        <Fact name={words().prices}>{priced()}</Fact>
      </Show>
      <Show when={props.kind === 'position'}>
        <Fact name={words().weak}>{words().weakListed}</Fact>
      </Show>
      <Show when={props.kind === 'sheet'}>
        <Fact name={words().weak}>{words().weakSheet}</Fact>
      </Show>
    </dl>
  );
}

const DATE: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

function Head(props: { readonly kind: PrintKind }) {
  const session = useSession();
  const words = useWords(PRINT_WORDS);
  const shell = useWords(SHELL_WORDS);
  const title = () => (props.kind === 'explanation' ? words().explanation : shell().views[session.view()]);
  createEffect(() => {
    const name = session.whole()?.settings.name || words().unnamed;
    const scenario = session.view() === 'scenarios' ? '' : shownScenario(session);
    const left = [words().brand, name, scenario, whoseText(session, props.kind)]
      .filter((part) => part !== '')
      .join(' · ');
    setPage(pageRule(props.kind, left, words().selfShort));
  });
  return (
    <header class="pr-head" data-testid="print-head">
      <p class="pr-brand">{words().brand}</p>
      <p class="pr-title">{title()}</p>
      <Facts kind={props.kind} />
      <p class="pr-self">{words().self}</p>
    </header>
  );
}

/** Before the page on paper. On the screen there is nothing. */
export function PrintHead() {
  const session = useSession();
  onMount(() => onCleanup(watchPrinting(session)));
  return (
    <Show when={printing()} keyed>
      {(kind) => <Head kind={kind} />}
    </Show>
  );
}

/** After the page on paper, or in place of it where the page cannot be printed itself. */
export function PrintTail() {
  const session = useSession();
  const sheet = () => (printing() === 'sheet' ? sheetIn(session.view()) : undefined);
  return (
    <Show when={printing()}>
      <div class="pr-body" data-testid="print-body">
        <Show when={sheet()} keyed>
          {(of) => <SheetPaper sheet={of} />}
        </Show>
        <Show when={printing() === 'position'}>
          <PositionPaper />
        </Show>
      </div>
    </Show>
  );
}
