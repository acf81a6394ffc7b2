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
      // Uses the packages' sources, so that stories show changes in an element at once. Vite's default conditions follow.
      conditions: ['@account-elements/source', 'module', 'browser', 'development|production'],
    },
    // Keeps `light-dark()`, because the transformed form does not follow a `color-scheme` that is set at run time.
    build: { ...vite.build, cssTarget: 'esnext', chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
