/** The full reading of a file. Apart, so that the Markdown parser can be loaded when the first file needs it. */
export {readMarkdown as parseArticle} from '../markdown/read.js';
