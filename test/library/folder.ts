import test from 'ava';
import {libraryFolder, stateFolder, type FolderOptions} from '../../source/library/folder.js';

const environment = (text: string) => Object.fromEntries(text.split(' ').map(pair => pair.split('=') as [string, string]));

const folder = test.macro({
	exec(t, env: string, options: Partial<FolderOptions>, library: string) {
		t.is(libraryFolder({
			env: environment(env), platform: 'linux', home: '/home/me', ...options,
		}), library);
	},
	title: (_, env: string, options: Partial<FolderOptions>) => `the library’s folder with “${env}” and ${JSON.stringify(options)}`,
});

test(folder, 'DWREAD_LIBRARY=/b', {flag: '/a'}, '/a');
test(folder, 'DWREAD_LIBRARY=/b XDG_DATA_HOME=/c', {}, '/b');
test(folder, 'DWREAD_LIBRARY=~/b', {}, '/home/me/b');
test(folder, 'DWREAD_LIBRARY=~', {}, '/home/me');
test(folder, 'DWREAD_LIBRARY=/~b', {}, '/~b');
test(folder, 'DWREAD_LIBRARY= XDG_DATA_HOME=/c', {}, '/c/dwread');
test(folder, 'XDG_DATA_HOME=relative', {}, '/home/me/.local/share/dwread');
test(folder, '', {}, '/home/me/.local/share/dwread');
test(folder, '', {platform: 'darwin', home: '/Users/me'}, '/Users/me/Library/Application Support/dwread');
test(folder, String.raw`LOCALAPPDATA=C:\Local`, {platform: 'win32', home: String.raw`C:\Users\me`}, String.raw`C:\Local\dwread`);
test(folder, '', {platform: 'win32', home: String.raw`C:\Users\me`}, String.raw`C:\Users\me\AppData\Local\dwread`);

test('a device’s own state never lies in the library', t => {
	for (const platform of ['linux', 'darwin', 'win32'] as const) {
		for (const env of ['', String.raw`XDG_DATA_HOME=/x XDG_STATE_HOME=/y LOCALAPPDATA=C:\x`]) {
			const options = {env: environment(env), platform, home: platform === 'win32' ? String.raw`C:\Users\me` : '/home/me'};
			t.false(stateFolder(options).replaceAll('\\', '/').startsWith(`${libraryFolder(options).replaceAll('\\', '/')}/`));
			t.not(stateFolder(options), libraryFolder(options));
		}
	}
});
