/**
Everything from a page is hostile: this is the one place where text is made safe to show, store and pass on.
*/

// Whole escape sequences first (CSI; OSC, DCS, SOS, PM and APC up to their end; the short ones), seven-bit and C1.
const escapeSequences = /(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]?|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[\u0020-\u002F]*[\u0030-\u007E]?/gv;
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFDD0-\uFDEF\u{E0000}-\u{E0FFF}]/gv;

/**
Text without escape sequences, control characters, direction overrides and invisible characters.
Line breaks (as `\n`) and tabs stay; so do ZWJ and ZWNJ, which Persian, Indic scripts and emoji need.
*/
export function clean(text: string): string {
	return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(escapeSequences, '').replace(controls, '').toWellFormed();
}

/** The same, on one line: all white space runs become one space. */
export function cleanLine(text: string): string {
	return clean(text).replaceAll(/\s+/gv, ' ').trim();
}
