import { checkLanes } from './check-steps.ts';
import { runLanes } from './steps.ts';

/** `pnpm check`: all checks that need no browser. */
const { failed } = await runLanes(...checkLanes);
if (failed > 0) process.exitCode = 1;
