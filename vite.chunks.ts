import type { Rolldown } from 'vite';

/** What the given modules import, with all that it needs itself; they stay files of their own. */
const importedBy = (name: string, modules: RegExp, priority: number): Rolldown.CodeSplittingGroup => ({
  name: (id, bundle) =>
    bundle.getModuleInfo(id)?.importers.some((importer) => modules.test(importer)) ? name : null,
  debugName: name,
  priority,
});

const doors =
  /[\\/]src[\\/](access[\\/](Join|ForgotPassword|SetPassword|Welcome)Page|consultations[\\/]RedeemPage)\.tsx$/;

/** What pages are put together from: Material, react-admin and the console's own small parts. */
const blocks =
  /node_modules[\\/](@mui|@emotion|@popperjs|ra-[a-z-]+|react-[a-z-]+|@hookform|lodash|date-fns|@tanstack)[\\/]|[\\/]src[\\/](fields|access|export|layout)[\\/]|[\\/]shared[\\/]/;

/**
 * Which JavaScript comes in one file. Left alone, the bundler makes a file of each set of modules that the same pages share: the users list asked for
 * 198 files, and asking took longer than running them. Every page stays a file of its own, fetched when it is opened.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'first', tags: ['$initial'], priority: 6 },
    // The pages that need no session, and what they ask the server with.
    importedBy('door', doors, 5),
    { name: 'mutation', test: /[\\/]react-query[\\/].*[\\/]useMutation\.js$/, priority: 5 },
    importedBy('console', /[\\/]src[\\/]layout[\\/]ConsoleLayout\.tsx$/, 4),
    { name: 'charts', test: /node_modules[\\/](recharts|d3-|victory)/, priority: 3 },
    // How many pages share a module says how soon it is needed.
    { name: 'common', test: blocks, minShareCount: 60, priority: 2 },
    { name: 'pieces', test: blocks, minShareCount: 3, priority: 1 },
  ],
};
