import { describeStoriesIn } from './engines/stories-in.ts';
import { startWebKit } from './engines/webkit.ts';

describeStoriesIn({
  title: 'a story plays to its end in WebKit, and has no accessibility violation in either theme',
  start: startWebKit,
});
