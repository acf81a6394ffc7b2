import { describeStoriesIn } from './engines/stories-in.ts';
import { startFirefox } from './engines/firefox.ts';

describeStoriesIn({
  title: 'a story plays to its end in Firefox, and has no accessibility violation in either theme',
  start: startFirefox,
});
