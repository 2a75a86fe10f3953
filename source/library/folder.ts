import path from 'node:path';

export type FolderOptions = {
	/** What `--library` says. */
	readonly flag?: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly home: string;
};

/**
The library's folder: `--library`, `DWREAD_LIBRARY`, else `dwread` in the platform's folder for a person's data
(XDG_DATA_HOME or ~/.local/share, ~/Library/Application Support, %LOCALAPPDATA%). A leading `~` is the home folder.
*/
export function libraryFolder({flag, env, platform, home}: FolderOptions): string {
	const {isAbsolute, join, resolve} = platform === 'win32' ? path.win32 : path.posix;
	const given = [flag, env.DWREAD_LIBRARY].find(folder => folder !== undefined && folder !== '');
	if (given !== undefined) {
		return resolve(given.replace(/^~(?=$|[\/\\])/v, () => home));
	}

	// The XDG specification: a relative path is to be ignored.
	const data = env.XDG_DATA_HOME ?? '';
	if (platform !== 'win32' && isAbsolute(data)) {
		return join(data, 'dwread');
	}

	if (platform === 'darwin') {
		return join(home, 'Library', 'Application Support', 'dwread');
	}

	return platform === 'win32' ? join(localData(env, home), 'dwread') : join(home, '.local', 'share', 'dwread');
}

/**
Where this device's own state lies, which a copied library must not take along: XDG_STATE_HOME or ~/.local/state, on Windows
%LOCALAPPDATA%, with `dwread-state` in it (its `dwread` is the library).
*/
export function stateFolder({env, platform, home}: Omit<FolderOptions, 'flag'>): string {
	if (platform === 'win32') {
		return path.win32.join(localData(env, home), 'dwread-state');
	}

	const state = env.XDG_STATE_HOME ?? '';
	return path.posix.join(path.posix.isAbsolute(state) ? state : path.posix.join(home, '.local', 'state'), 'dwread');
}

/**
Where this device keeps what can be had again: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%, with `dwread`
(on Windows `dwread-cache`) in it.
*/
export function cacheFolder({env, platform, home}: Omit<FolderOptions, 'flag'>): string {
	if (platform === 'win32') {
		return path.win32.join(localData(env, home), 'dwread-cache');
	}

	const cache = env.XDG_CACHE_HOME ?? '';
	const usual = platform === 'darwin' ? path.posix.join(home, 'Library', 'Caches') : path.posix.join(home, '.cache');
	return path.posix.join(path.posix.isAbsolute(cache) ? cache : usual, 'dwread');
}

function localData(env: FolderOptions['env'], home: string): string {
	const local = env.LOCALAPPDATA ?? '';
	return local === '' ? path.win32.join(home, 'AppData', 'Local') : local;
}
