import path from 'node:path';
import {type FolderOptions} from '../library/folder.js';

export type ConfigFile = {
	readonly file: string;
	/** Somebody named it, so it must be there. */
	readonly isNamed: boolean;
};

/**
The file of settings: `--config`, `DWREAD_CONFIG`, else `dwread/config.toml` in the platform's folder for settings
(XDG_CONFIG_HOME or ~/.config, ~/Library/Application Support, %APPDATA%). A leading `~` is the home folder.
*/
export function configFile({flag, env, platform, home}: FolderOptions): ConfigFile {
	const {isAbsolute, join, resolve} = platform === 'win32' ? path.win32 : path.posix;
	const given = [flag, env.DWREAD_CONFIG].find(file => file !== undefined && file !== '');
	if (given !== undefined) {
		return {file: resolve(given.replace(/^~(?=$|[\/\\])/v, () => home)), isNamed: true};
	}

	const {XDG_CONFIG_HOME: own = '', APPDATA: roaming = ''} = env;
	const standard = {win32: roaming === '' ? join(home, 'AppData', 'Roaming') : roaming, darwin: join(home, 'Library', 'Application Support')};
	// The XDG specification: a relative path is to be ignored.
	const folder = platform !== 'win32' && isAbsolute(own) ? own : standard[platform as keyof typeof standard] ?? join(home, '.config');
	return {file: join(folder, 'dwread', 'config.toml'), isNamed: false};
}
