// Packages that a package asks for, and nobody here uses, are left out of what esbuild makes.
import type { Plugin } from 'esbuild';

/** Whatever is asked of a package that is left out is a class of which nobody makes anything. */
const EMPTY_PACKAGE = `
class LeftOut {}
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : LeftOut) });
`;

/** @param filter matches the names of the packages */
export function leaveOut(filter: RegExp): Plugin {
  return {
    name: 'leave-out',
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: EMPTY_PACKAGE,
        loader: 'js',
      }));
    },
  };
}
