/** Returns `english` with the given texts in place of its own, key by key, also in groups. Unknown keys are dropped. */
export function overlay<StringsFactory extends object>(english: StringsFactory, given: object): StringsFactory {
  const texts: Record<string, unknown> = Object.fromEntries(Object.entries(english));
  for (const [key, text] of Object.entries(given)) {
    const there = texts[key];
    if (isGroup(there) && isGroup(text)) texts[key] = overlay(there, text);
    else if (there !== undefined && text !== undefined) texts[key] = text;
  }
  return texts as StringsFactory;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
