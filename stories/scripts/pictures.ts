import { launchChromium } from '../e2e/browser.ts';
import { openAlbum } from '../e2e/pictures/album.ts';
import { currentCircumstances, whatDiffers } from '../e2e/pictures/circumstances.ts';
import { hangGallery } from '../e2e/pictures/gallery.ts';
import { lookForDeviations } from '../e2e/pictures/look.ts';
import type { Deviation, Look } from '../e2e/pictures/look.ts';
import { pictureNames } from '../e2e/pictures/views.ts';
import { serveFolder } from '../e2e/static-server.ts';
import { builtStorybook, readStoryIndex } from '../e2e/story-index.ts';
import { openStoryPage } from '../e2e/story-page.ts';

/**
 * `pnpm pictures`: looks at every story of the built Storybook, keeps each picture that is not as it was, and hangs a gallery of
 * them all in which one sees what changed. Read it before committing.
 */
const stories = (await readStoryIndex()).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
const names = pictureNames(stories);
const pagesAtOnce = 4;

const album = await openAlbum(new URL('../pictures/', import.meta.url));
const [browser, storybook] = await Promise.all([launchChromium(), serveFolder(builtStorybook.pathname, '/stories')]);
const deviations: Deviation[] = [];
try {
  const circumstances = await currentCircumstances(browser);
  const other = album.circumstances && whatDiffers(album.circumstances, circumstances);
  if (other !== null) console.log(`All pictures are taken anew: ${other}`);
  // One that was drawn elsewhere is no measure.
  const measure = other === null ? album : { ...album, read: () => Promise.resolve(null) };
  const compare = lookForDeviations(measure, (deviation) => deviations.push(deviation));
  // What has changed is no problem here; what does not work is.
  const look: Look = async (name, take) => {
    await compare(name, take);
    return [];
  };
  const waiting = [...stories];
  const visit = async (): Promise<void> => {
    const page = await openStoryPage(browser, storybook.url);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift())
      tell(story, await page.show(story, look, { hasHostWords: true }));
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, visit));
  await album.sign(circumstances);
} finally {
  await browser.close();
  await storybook.close();
}

const gone = album.names.filter((name) => !names.includes(name));
await Promise.all([
  ...deviations.map(({ name, seen }) => album.write(name, seen)),
  ...gone.map((name) => album.remove(name)),
]);
const gallery = await hangGallery({ pictures: album.folder, names, deviations });
console.log(`${names.length} pictures, ${deviations.length} of them new or changed, ${gone.length} gone: ${gallery}`);

function tell(story: string, problems: readonly string[]): void {
  for (const problem of problems) console.error(`${story}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
