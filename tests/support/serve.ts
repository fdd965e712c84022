// A plain static file server for tests: no headers of ours, under a folder, and its directory can be switched.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticServer {
  /** Address of the app, a folder below the root of the host. */
  readonly url: string;
  /** Serves another build from now on. */
  readonly use: (directory: string) => void;
  readonly close: () => Promise<void>;
}

/** Serves `directory` at http://127.0.0.1:<free port>/<folder>/, as a static host would. */
export async function serve(directory: string, folder = 'carbon/tanbiao'): Promise<StaticServer> {
  let current = directory;
  const base = `/${folder}/`;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = normalize(decodeURIComponent(path.slice(base.length))) || '.';
    try {
      if (!path.startsWith(base) || file.startsWith('..')) throw new Error('outside');
      const name = file === '.' || file.endsWith('/') ? join(file, 'index.html') : file;
      const body = await readFile(join(current, name));
      response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    use: (next) => {
      current = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
