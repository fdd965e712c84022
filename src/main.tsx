// Composition root: the service worker's state and the screen.
import { render } from 'solid-js/web';
import { createUpdate } from './store/update';
import { App } from './ui/App';

document.documentElement.dataset.version = __APP_VERSION__;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
const update = createUpdate();
render(() => <App update={update} />, root);
