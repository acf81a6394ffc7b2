import { describeStoriesIn } from './e2e/engines/stories-in.ts';
import { startWebKit } from './e2e/engines/webkit.ts';

describeStoriesIn('WebKit', startWebKit);
