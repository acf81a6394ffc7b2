import type { TestRunnerCoreConfig } from '@web/test-runner';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

import { miniBrowserCapabilities, startWebKitDriver } from './webkit-driver.ts';
import type { WebKitDriver } from './webkit-driver.ts';

type WebdriverOptions = ConstructorParameters<typeof WebdriverLauncher>[0];

/** The launcher for WebKit: MiniBrowser of WebKitGTK. The driver starts and ends with the launcher. */
export class WebKitLauncher extends WebdriverLauncher {
  readonly #options: WebdriverOptions;
  #driver: WebKitDriver | undefined;

  constructor() {
    const options: WebdriverOptions = {
      hostname: '127.0.0.1',
      logLevel: 'error',
      capabilities: {
        ...miniBrowserCapabilities(),
        // WebKitGTK's driver supports only the classic WebDriver protocol.
        'wdio:enforceWebDriverClassic': true,
      } as WebdriverOptions['capabilities'],
    };
    super(options);
    this.#options = options;
  }

  override async initialize(config: TestRunnerCoreConfig): Promise<void> {
    await super.initialize(config);
    this.name = 'WebKit';
    this.#driver = await startWebKitDriver();
    // Read when the first session starts.
    this.#options.port = this.#driver.port;
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.#driver?.stop();
  }
}
