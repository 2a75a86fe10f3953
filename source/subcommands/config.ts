import {homedir} from 'node:os';
import process from 'node:process';
import {describe, asToml} from '../config/describe.js';
import {exampleConfig} from '../config/example.js';
import {givenBy, loadSettings} from '../config/load.js';
import {configFile} from '../config/place.js';
import {ReaderError} from '../errors.js';
import {didCreateFile} from '../library/disk.js';
import {libraryFolder} from '../library/folder.js';
import {type Asked} from './asked.js';

/** Shows the settings in force and where each comes from; tells or begins the file of them. */
export async function run({values}: Asked): Promise<number> {
	const given = givenBy(values);
	const {file} = configFile({...given, flag: values.config});
	if (values.init) {
		if (!didCreateFile(file, exampleConfig())) {
			throw new ReaderError(`${file} is there already, and stays as it is`);
		}

		process.stdout.write(`written: ${file}\n`);
		return 0;
	}

	if (values.path) {
		process.stdout.write(`${file}\n`);
		return 0;
	}

	const {settings, layers} = await loadSettings(given);
	const library = settings.library ?? libraryFolder({env: process.env, platform: process.platform, home: homedir()});
	const described = describe(settings, layers, library);
	process.stdout.write(values.json
		? `${JSON.stringify({file, settings: described.map(({table, name, ...rest}) => ({name: [...table, name].join('.'), ...rest}))})}\n`
		: `# ${file}${layers.some(({source}) => source === 'file') ? '' : ' (there is none)'}\n${asToml(described)}`);
	return 0;
}
