import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // The packages' sources, so that a change in an element shows in its stories at once; then Vite's own conditions.
      conditions: ['@account-elements/source', 'module', 'browser', 'development|production'],
    },
    // `light-dark()` stays as it is: lowered, it would no longer follow a `color-scheme` that is set at run time.
    build: { ...vite.build, cssTarget: 'esnext', chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
