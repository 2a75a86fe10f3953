/** A file of settings to begin with: everything that can be set, all of it commented out. */
import {standardStyles} from '../screens/text.js';
import {inWords, styleNames} from './colours.js';
import {presetNames} from './settings.js';
import {settingNames, table} from './table.js';

export function exampleConfig(): string {
	const top = settingNames
		.filter(name => name !== 'colours' && name !== 'keys')
		.map(name => `# ${table[name].help}: ${table[name].values}\n# ${name} = ${table[name].example}\n`);
	const colours = Array.from(styleNames, ([name, style]) => `# ${name} = "${inWords(standardStyles[style])}"`).join('\n');
	return `# Settings of dwread. A line counts once its # is taken away; dwread config shows what is in force.

${top.join('\n')}
# ${table.colours.help}.
# Colours are black, red, green, yellow, blue, magenta, cyan, white, bright-red and so on, 0 to 255, or #rrggbb.
# [colours]
${colours}

# ${table.keys.help}.
# dwread config lists the contexts with their commands and keys. A key given to a command is taken from the one that had it.
# [keys]
# preset = "less"                  # ${presetNames.join(', ')}
# star = ["s", "ctrl+e"]           # wherever there is the command
# [keys.reader]
# next-link = ["tab", "right"]     # in an article only
`;
}
