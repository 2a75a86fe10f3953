/** Takes the place of `node:process` as a module, of which bundling would copy every property wherever it is imported. */
// eslint-disable-next-line n/prefer-global/process -- This is what the module is replaced by.
const {process} = globalThis;

export default process;
export const {cwd, env} = process;
