// What the first page says where books are gone or one is damaged.
import { Show } from 'solid-js';
import { useDevice } from '../context';
import { DamagedNote } from './DamagedNote';
import { GoneNote } from './GoneNote';
import './storage.css';

/** Both notes; nothing where all is well. */
export function HomeNotes() {
  const device = useDevice();
  return (
    <>
      <Show when={device.gone()}>{(gone) => <GoneNote gone={gone()} />}</Show>
      <Show when={device.damaged()}>{(id) => <DamagedNote id={id()} />}</Show>
    </>
  );
}
