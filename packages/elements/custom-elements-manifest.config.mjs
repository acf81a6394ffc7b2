export default {
  litelement: true,
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.{test,driver}.ts'],
  quiet: true,
  // The analyzer would write the entry to the package.json of the folder in which it was started.
  packagejson: false,
};
