import path from 'node:path';

/** The folder of package.json and of the articles that come with dwread: `source` and `dist` both lie in it. */
export const packageFolder = path.join(import.meta.dirname, '..');
