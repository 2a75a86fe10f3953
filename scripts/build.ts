/** Bundles the program: source/ → dist/. */
import path from 'node:path';
import {bundleProgram} from './build/bundle.js';

await bundleProgram(path.join(import.meta.dirname, '..'));
