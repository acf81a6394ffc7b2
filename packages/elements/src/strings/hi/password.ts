import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Hindi: the password form. */
export const passwordHi = ({ number }: Counting): PasswordStrings => ({
  title: 'पासवर्ड',
  description: 'ऐसा पासवर्ड इस्तेमाल करें जो कहीं और इस्तेमाल न होता हो।',
  changed: 'पिछला बदलाव:',
  consequence: 'आपके दूसरे डिवाइस साइन आउट हो जाएँगे।',
  username: 'यूज़रनेम',
  currentPassword: 'मौजूदा पासवर्ड',
  newPassword: 'नया पासवर्ड',
  confirmation: 'नए पासवर्ड की पुष्टि करें',
  submit: 'पासवर्ड बदलें',
  done: 'पासवर्ड बदल गया। आपके दूसरे डिवाइस साइन आउट हो गए हैं।',
  endedMeanwhile: 'आपका पासवर्ड बदलते समय कनेक्शन टूट गया और आप साइन आउट हो चुके हैं। पहले अपना नया पासवर्ड आज़माएँ।',
  mismatch: 'पासवर्ड मेल नहीं खाते।',
  unset: 'आपके खाते का कोई पासवर्ड नहीं है, क्योंकि साइन इन किसी और तरीके से होता है।',
  rulesTitle: 'नए पासवर्ड के लिए ज़रूरी है:',
  rules: {
    minimumLength: (characters: number): string => `कम से कम ${number(characters)} वर्ण`,
    uppercase: 'अंग्रेज़ी का एक बड़ा अक्षर',
    lowercase: 'अंग्रेज़ी का एक छोटा अक्षर',
    digit: 'एक अंक',
    special: 'एक चिह्न, जैसे ! या #',
    notPersonal: 'आपका नाम या यूज़रनेम न हो',
    notCurrent: 'आपका मौजूदा पासवर्ड न हो',
    notCommon: 'आम तौर पर इस्तेमाल होने वाला पासवर्ड न हो',
  },
  missing: (rules: string): string => `अब भी चाहिए: ${rules}।`,
  missingRules: {
    minimumLength: (characters: number): string => `कम से कम ${number(characters)} वर्ण`,
    uppercase: 'अंग्रेज़ी का एक बड़ा अक्षर',
    lowercase: 'अंग्रेज़ी का एक छोटा अक्षर',
    digit: 'एक अंक',
    special: 'एक चिह्न',
  },
  refused: {
    notPersonal: 'अपना नाम या यूज़रनेम इस्तेमाल न करें।',
    notCurrent: 'मौजूदा पासवर्ड से अलग पासवर्ड चुनें।',
    notCommon: 'यह पासवर्ड बहुत आम है। कोई दूसरा चुनें।',
    breached: 'यह पासवर्ड एक डेटा लीक में सामने आ चुका है। कोई दूसरा चुनें।',
  },
  met: 'पूरा हुआ:',
  notMet: 'पूरा नहीं हुआ:',
  nowMet: (rules: string, met: number, all: number): string =>
    `पूरा हुआ: ${rules}। ${number(all)} में से ${number(met)} नियम।`,
  allMet: 'सभी नियम पूरे हो गए हैं।',
});
