/** Builds the program: source/ → dist/, with its manual page. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {manPage} from '../source/subcommands/man-page.js';
import {version} from '../source/subcommands/version.js';
import {bundleProgram} from './build/bundle.js';

const root = path.join(import.meta.dirname, '..');
await bundleProgram(root);
await writeFile(path.join(root, 'dist/dwread.1'), manPage(version()));
