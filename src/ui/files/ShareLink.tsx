// Sending the scenario as a link: its length, copying it, and files instead where it would not get through.
import { createMemo, createSignal, onMount, Show } from 'solid-js';
import { useDevice, useSession, useWords } from '../context';
import { saveFile } from '../storage/save-file';
import { FILES_WORDS } from '../words/files';
import { exportScenario } from './handing-out';
import { type LinkOut, LONGEST_LINK, linkOut } from './link-out';
import { useOpening } from './opening';

function Copy(props: { link: LinkOut }) {
  const words = useWords(FILES_WORDS);
  const [said, setSaid] = createSignal<'shareCopied' | 'shareSelect'>();
  let field: HTMLTextAreaElement | undefined;
  const copy = async (): Promise<void> => {
    field?.select();
    // missing where the page comes over plain http, refused where the user does not allow it
    const done = await navigator.clipboard?.writeText(props.link.address).then(
      () => true,
      () => false,
    );
    setSaid(done ? 'shareCopied' : 'shareSelect');
  };
  return (
    <>
      <textarea
        class="link-text"
        readonly
        rows={4}
        ref={field}
        aria-label={words().shareLink}
        data-testid="share-address"
        onFocus={(event) => event.currentTarget.select()}
      >
        {props.link.address}
      </textarea>
      <div class="choices">
        <button type="button" class="button primary" data-testid="share-copy" onClick={() => void copy()}>
          {words().shareCopy}
        </button>
        <span role="status">
          <Show when={said()}>{(word) => words()[word()]}</Show>
        </span>
      </div>
    </>
  );
}

function Instead(props: { why: string }) {
  const session = useSession();
  const device = useDevice();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  const project = async () => saveFile(await device.parts(), session.bookId());
  return (
    <>
      <p class="warn-note" data-testid="share-instead">
        ⚠ {props.why}
      </p>
      <div class="choices">
        <button type="button" class="button primary" onClick={() => void project()}>
          {words().sendProject}
        </button>
        <button type="button" class="button" onClick={() => exportScenario(session, opening)}>
          {words().sendScenario}
        </button>
      </div>
    </>
  );
}

/** The page of the link of the open book. */
export function ShareLink() {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const link = createMemo(() => linkOut(session, location.origin + location.pathname));
  const figure = (n: number): string => n.toLocaleString(session.preferences.lang() === 'zh' ? 'zh-CN' : 'en-GB');
  const objection = (of: LinkOut): string => {
    if (of.doubtful) return words().shareDoubt;
    const { length } = of.address;
    return length > LONGEST_LINK ? words().shareTooLong(figure(length), figure(LONGEST_LINK)) : '';
  };
  return (
    <section aria-labelledby="share-title" data-testid="share">
      <h1 id="share-title" tabindex={-1} ref={heading}>
        {words().shareTitle}
      </h1>
      <p class="lead">{words().shareLead}</p>
      <Show when={link()}>
        {(of) => (
          <Show when={objection(of()) === ''} fallback={<Instead why={objection(of())} />}>
            <p data-testid="share-size">
              {words().shareSize(figure(of().address.length))}{' '}
              <Show when={session.whole()?.variants.length}>{of().whole ? words().shareWhole : words().shareOne}</Show>
            </p>
            <Copy link={of()} />
          </Show>
        )}
      </Show>
      <div class="choices">
        <button type="button" class="button" data-testid="share-close" onClick={() => opening.close()}>
          {words().close}
        </button>
      </div>
    </section>
  );
}
