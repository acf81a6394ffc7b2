import { describeStoriesIn } from './e2e/engines/stories-in.ts';
import { startFirefox } from './e2e/engines/firefox.ts';

describeStoriesIn('Firefox', startFirefox);
