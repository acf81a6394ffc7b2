import { describeStoriesIn } from './engines/stories-in.ts';
import { startWebKit } from './engines/webkit.ts';

describeStoriesIn('WebKit', startWebKit);
