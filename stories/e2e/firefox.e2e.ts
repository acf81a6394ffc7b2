import { describeStoriesIn } from './engines/stories-in.ts';
import { startFirefox } from './engines/firefox.ts';

describeStoriesIn('Firefox', startFirefox);
