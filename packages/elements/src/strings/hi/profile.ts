import type { ProfileStrings } from '../en/profile.ts';

/** Hindi: the profile. */
export const profileHi = (): ProfileStrings => ({
  title: 'प्रोफ़ाइल',
  description: 'आपका नाम और साइन इन करने का तरीका।',
  username: 'यूज़रनेम',
  usernameHint: 'साइन इन करने के लिए इसका इस्तेमाल होता है।',
  fullName: 'पूरा नाम',
  updated: 'प्रोफ़ाइल सेव हो गई।',
  detailsTitle: 'खाते की जानकारी',
  detailsDescription: 'आपके खाते के बारे में जानकारी।',
  id: 'यूज़र आईडी',
  copyId: 'यूज़र आईडी कॉपी करें',
  role: 'भूमिका',
  mfa: 'टू-फ़ैक्टर ऑथेंटिकेशन',
  mfaOn: 'चालू',
  mfaOff: 'बंद',
  created: 'बनाने की तारीख',
  lastUpdated: 'पिछला अपडेट',
  neverUpdated: 'कभी नहीं',
  conflict: 'आपके बदलाव करने के दौरान आपकी प्रोफ़ाइल कहीं और बदल दी गई।',
  conflictField: (field: string, value: string): string => `${field} अब “${value}” है।`,
  conflictChoice: 'चुनें कि कौन-सा वर्शन रखना है।',
  keepMine: 'मेरे बदलाव रखें',
  takeTheirs: 'सेव किया गया वर्शन इस्तेमाल करें',
});
