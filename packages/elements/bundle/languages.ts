import { builtInLocales, setDefaultLocales } from '@account-elements/elements/locales';

setDefaultLocales(builtInLocales);
