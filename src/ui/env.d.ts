// What the build puts in: constants of vite.config.ts and the types of asset imports.
/// <reference types="vite/client" />

/** Version of package.json, with "+id" where the build has one. */
declare const __APP_VERSION__: string;
